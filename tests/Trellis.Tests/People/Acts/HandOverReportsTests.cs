#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.People.Acts;

/// <summary>A whole team gets another manager from a day on.</summary>
public abstract class HandOverReportsTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Hand(string whose, object body) =>
        await (await App.As(World.Ops)).Client.PostAsJsonAsync($"/api/people/{Of(whose)}/reports/hand-over", body);

    [Fact]
    public async Task Everybody_who_reports_to_them_gets_the_other_manager_and_each_is_recorded()
    {
        var day = Today.AddDays(7);
        await App.As(World.Ops);
        var lines = await App.Lines(async () =>
        {
            var done = await (await Hand(World.Max, new { from = day, handTo = World.Fox })).Ok();
            done["changes"]!.AsArray().Count.ShouldBe(1);
            done["saved"]!.GetValue<bool>().ShouldBeTrue();
        });
        var line = lines.ShouldHaveSingleItem();
        (line.What, line.AboutId).ShouldBe(("person.changed", Of(World.Ada)));
        line.Detail.ShouldStartWith("Manager: Max Example → Fox Example");
    }

    [Fact]
    public async Task Nobody_gets_reports_by_it_who_would_report_to_themselves_or_who_does_it_themselves()
    {
        (await (await Hand(World.Sky, new { from = Today, handTo = World.Max })).Ok())["changes"]!
            .ToJsonString()
            .ShouldContain("Max Example: Manager: Sky Example");
        (await (await Hand(World.Max, new { from = Today, handTo = World.Ops })).Code()).ShouldBe("person.manager");
        (await (await Hand(World.Max, new { from = Today, handTo = World.Max })).Code()).ShouldBe("person.manager");
        (await (await Hand(World.Max, new { from = Today.AddDays(-1), handTo = World.Fox })).Code()).ShouldBe(
            "person.past"
        );
    }

    public sealed class OnSqlite() : HandOverReportsTests(Provider.Sqlite);

    public sealed class OnPostgres() : HandOverReportsTests(Provider.Postgres);
}
