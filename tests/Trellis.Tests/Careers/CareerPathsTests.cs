namespace Trellis.Tests.Careers;

/// <summary>Every position by family and role, the map of them, and where one stands among them.</summary>
public abstract class CareerPathsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_map_and_its_table_tell_the_same()
    {
        var page = await (await App.As(World.Ada)).Page("/careers");
        var map = page.QuerySelectorAll("svg.map a").Select(a => a.GetAttribute("href")!).ToList();
        map.ShouldBe(
            page.QuerySelectorAll("table.map-table a").Select(a => a.GetAttribute("href")!),
            ignoreOrder: true
        );
        map.Count.ShouldBe(3);
        page.QuerySelectorAll("svg.map path.path, svg.map path.wire[d^=M][d*=L]").Length.ShouldBe(2); // both moves
        page.QuerySelectorAll("table.map-table small")
            .Select(s => s.TextContent)
            .ShouldBe(["leads to Lead maker", "leads to Maker"]);
        page.QuerySelectorAll("svg.map .tag").Select(t => t.TextContent).ShouldBe(["You are here", "Your target"]);
        page.QuerySelector("table.map-table")!.TextContent.ShouldContain("Maker, you are here");
        page.QuerySelector("table.map-table")!.TextContent.ShouldContain("Lead maker, managerial, your target");
    }

    [Fact]
    public async Task The_page_says_where_one_is_and_which_moves_lead_on()
    {
        (await Lede(World.Ada)).ShouldBe("Your position is Maker. You could move to 1 position from here.");
        (await Lede(World.Max)).ShouldBe("Your position is Lead maker. No move out of it is drawn yet.");
    }

    [Theory]
    [InlineData("JUNIOR", "Junior maker")]
    [InlineData("maker / lead", "Lead maker")]
    public async Task A_search_shows_what_it_finds_and_no_map(string search, string title)
    {
        var page = await (await App.As(World.Una)).Page($"/careers?search={Uri.EscapeDataString(search)}");
        page.QuerySelectorAll("section[aria-labelledby=all] a[href^='/careers/']")
            .Select(a => a.TextContent.Trim())
            .ShouldHaveSingleItem()
            .ShouldContain(title);
        page.QuerySelector("svg.map").ShouldBeNull();
        page.QuerySelector("#search")!.GetAttribute("value").ShouldBe(search);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so() =>
        (await (await App.As(World.Una)).Page("/careers?search=astronaut"))
            .QuerySelector("section[aria-labelledby=all]")!
            .TextContent.ShouldContain("No results.");

    private async Task<string> Lede(string who) =>
        (await (await App.As(who)).Page("/careers")).QuerySelector("main .lede")!.TextContent.Trim();

    public sealed class OnSqlite(SqliteWorld world) : CareerPathsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : CareerPathsTests(world), IClassFixture<PostgresWorld>;
}
