using System.Net;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Account;

/// <summary>The part of one’s data about the stipend.</summary>
public abstract class MyStipendDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_one_has_asked_for_is_taken_along_with_ones_data_and_stands_beside_ones_growth()
    {
        var (una, fox, ada) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Ada));
        var id = await una.Asked(640m, Later);
        await (await fox.Decide(id, "approve", "", "With a talk")).Ok();
        await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok();
        var data = (await (await una.Get("/api/me/data")).Ok())["stipend"]!;
        var request = data["requests"]!.AsArray().Single()!;
        (
            request["condition"]!.GetValue<string>(),
            request["files"]!.AsArray().Count,
            data["ledger"]!.AsArray().Count
        ).ShouldBe(("With a talk", 1, 1));
        (await una.Get(request["files"]![0]!["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await ada.Get("/api/me/data")).Ok())["stipend"]!["requests"]!
            .AsArray()
            .Select(r => r!["what"]!.GetValue<string>())
            .ShouldNotContain("Something for 640");

        (await una.Page("/growth"))
            .QuerySelector("section[aria-labelledby=stipend]")!
            .TextContent.ShouldSatisfyAllConditions(
                t => t.ShouldContain("$1,360.00"),
                t => t.ShouldContain("Something for 640")
            );
        (await fox.Page($"/people/{Of(World.Una)}/growth"))
            .QuerySelector("section[aria-labelledby=stipend]")!
            .TextContent.ShouldContain("$1,360.00");
    }

    public sealed class OnSqlite() : MyStipendDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyStipendDataTests(Provider.Postgres);
}
