using System.Net;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>From the wish to the payout, with everybody who has a part in it.</summary>
public abstract class RequestViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_request_is_asked_approved_claimed_and_paid_and_the_ledger_says_each_step()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var later = Later;
        (await una.Available()).ShouldBe(2000m);
        var id = await una.Asked(640m, later);
        (await una.Available()).ShouldBe(2000m, "nothing is held before it is approved");
        (await (await fox.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("approved");
        (await una.Available()).ShouldBe(1360m);

        App.Clock.Advance(TimeSpan.FromDays(71));
        (una, fin) = (await App.Again(World.Una), await App.Again(World.Fin));
        (await (await una.Claim(id, 600m, later)).Code()).ShouldBe("claim.no-receipt");
        (await (await una.AddReceipt(id, ReceiptFiles.Pdf())).Ok())["isQuote"]!.GetValue<bool>().ShouldBeFalse();
        (await (await una.Claim(id, 640.01m, later)).Code()).ShouldBe("claim.over-approved");
        (await una.Claim(id, 600m, later)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await una.Available()).ShouldBe(1400m, "what was not needed is free again");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        (await (await fin.Pay(Today, id)).Ok())["paid"]!.GetValue<int>().ShouldBe(1);

        var view = await (await una.Get($"/api/stipend/requests/{id}")).Ok();
        view["status"]!["state"]!.GetValue<string>().ShouldBe("paid");
        view["amounts"]!["ledger"]!
            .AsArray()
            .Select(l => $"{l!["kind"]} {l["from"]} {l["to"]} {l["amount"]}")
            .ShouldBe([
                "reservation available held 640.00",
                "spend held owed 600.00",
                "release held available 40.00",
                "payout owed paid 600.00",
            ]);
        var page = await una.Page($"/stipend/requests/{id}");
        page.QuerySelector("main")!.TextContent.ShouldContain("reference 42");
        (await una.Page("/stipend")).QuerySelector("main")!.TextContent.ShouldContain("$1,400.00");
    }

    public sealed class OnSqlite() : RequestViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : RequestViewTests(Provider.Postgres);
}
