#pragma warning disable RS0030
using System.Net;
using System.Text.Json.Nodes;

namespace Trellis.Tests.People.Directory;

/// <summary>The organisation chart opens along one reporting line.</summary>
public abstract class OrganisationChartTests(Provider provider) : OwnWorld(provider)
{
    private static List<string> NamesOf(JsonNode? lines) =>
        [.. lines!.AsArray().Select(l => l!["name"]!.GetValue<string>())];

    private async Task<JsonNode> Chart(string? at = null) =>
        await (await (await App.As(World.Una)).Get($"/api/directory/chart{(at is null ? "" : $"?at={Of(at)}")}")).Ok();

    [Fact]
    public async Task It_shows_who_stands_above_somebody_and_who_reports_to_them()
    {
        var chart = await Chart(World.Max);
        NamesOf(chart["line"]).ShouldBe(["Sky Example", "Max Example"]);
        NamesOf(chart["team"]).ShouldBe(["Ada Example"]);
        var page = await (await App.As(World.Una)).Page($"/directory/chart?at={Of(World.Max)}");
        page.QuerySelector(".chart .chart .chart")!.TextContent.ShouldContain("Ada Example");
        page.QuerySelector("[aria-current=true]")!.TextContent.ShouldBe("Max Example");
    }

    [Fact]
    public async Task At_the_top_stand_all_who_report_to_nobody_who_works_here()
    {
        NamesOf((await Chart())["line"]).ShouldBe(["Sky Example"]); // the only one, so it opens there
        await Leave(World.Sky);
        NamesOf((await Chart())["tops"]).ShouldContain("Max Example");
        NamesOf((await Chart(World.Max))["line"]).ShouldBe(["Max Example"]);
        (await (await App.As(World.Una)).Get($"/api/directory/chart?at={Of(World.Sky)}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Whoever_has_left_is_in_no_team()
    {
        await Leave(World.Ada);
        NamesOf((await Chart(World.Max))["team"]).ShouldBeEmpty();
        (await (await App.As(World.Una)).Page($"/directory/chart?at={Of(World.Max)}")).Body!.TextContent.ShouldContain(
            "Nobody reports to Max Example."
        );
    }

    private Task<int> Leave(string who) =>
        App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email == who)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(-1)))
        );

    public sealed class OnSqlite() : OrganisationChartTests(Provider.Sqlite);

    public sealed class OnPostgres() : OrganisationChartTests(Provider.Postgres);
}
