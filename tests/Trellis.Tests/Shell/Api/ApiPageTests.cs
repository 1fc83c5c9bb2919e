using System.Text.Json.Nodes;

namespace Trellis.Tests.Shell.Api;

/// <summary>The page that lists what the API can do.</summary>
public abstract class ApiPageTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task It_lists_every_operation_of_the_description_by_part()
    {
        var stranger = App.Anonymous();
        var page = await stranger.Page("/api");
        page.QuerySelectorAll("h2")
            .Select(h => h.TextContent)
            .ShouldBe([
                "Accounts",
                "Assessments",
                "Calendar",
                "Careers",
                "Frameworks",
                "Growth",
                "Inbox",
                "Jobs",
                "Mail",
                "Messages",
                "People",
                "Record",
                "Reviews",
                "Settings",
                "Stipends",
            ]);
        var document = JsonNode.Parse(await (await stranger.Get("/openapi/v1.json")).Content.ReadAsStringAsync())!;
        page.QuerySelectorAll("tbody code")
            .Select(c => c.TextContent)
            .ShouldBe(
                new Described(document.AsObject()).Operations.Select(o => $"{o.Method} {o.Path}"),
                ignoreOrder: true
            );
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("POST /api/people/import"));
        row.QuerySelectorAll("td")
            .Select(c => c.TextContent)
            .ShouldBe([
                "?dryRun, ?withoutPositions, ?column, ?delimiter, ?encoding, ?sheet, text/csv, application/octet-stream",
                "ImportReportOfPeopleCounts",
                "PeopleOps, Admin",
            ]);
    }

    [Fact]
    public async Task Help_leads_to_it()
    {
        var page = await (await App.As(World.Una)).Page("/help");
        page.QuerySelector("a[href='/api']").ShouldNotBeNull();
    }

    public sealed class OnSqlite(SqliteWorld world) : ApiPageTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ApiPageTests(world), IClassFixture<PostgresWorld>;
}
