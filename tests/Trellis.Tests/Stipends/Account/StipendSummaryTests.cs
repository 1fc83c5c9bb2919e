namespace Trellis.Tests.Stipends.Account;

/// <summary>The stipend beside somebody’s growth.</summary>
public abstract class StipendSummaryTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_newest_five_requests_that_are_on_their_way_stand_there_and_none_that_is_over()
    {
        var ada = await App.As(World.Ada);
        var ids = new List<string>();
        for (var n = 1; n <= 4; n++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            ids.Add(await ada.Asked(n, Later));
        }
        await ada.Client.PostAsync($"/api/stipend/requests/{ids[3]}/withdrawal", null);
        var open = (await ada.Page("/growth")).QuerySelectorAll("section[aria-labelledby=stipend] li a");
        open.Length.ShouldBe(5);
        open.Take(3)
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(ids.Take(3).Reverse().Select(i => $"/stipend/requests/{i}"));
    }

    [Fact]
    public async Task Ones_own_leads_to_planning_a_purchase_and_a_reports_to_their_stipend()
    {
        (await Aside(World.Una, "/growth")).ShouldSatisfyAllConditions(
            a => a.QuerySelector(".amount")!.TextContent.ShouldBe("$2,000.00"),
            a => a.QuerySelectorAll("ul li").ShouldBeEmpty(),
            a => a.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe("/stipend/plan")
        );
        var seen = await Aside(World.Fox, $"/people/{Of(World.Una)}/growth");
        seen.QuerySelector(".amount")!.TextContent.ShouldBe("$2,000.00");
        seen.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe($"/people/{Of(World.Una)}/stipend");
    }

    private async Task<AngleSharp.Dom.IElement> Aside(string who, string url) =>
        (await (await App.As(who)).Page(url)).QuerySelector("section[aria-labelledby=stipend]").ShouldNotBeNull();

    public sealed class OnSqlite(SqliteWorld world) : StipendSummaryTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : StipendSummaryTests(world), IClassFixture<PostgresWorld>;
}
