using System.Net;
using System.Text.Json.Nodes;

namespace Trellis.Tests.People.Directory;

/// <summary>Everybody who is signed in finds colleagues, and learns no more than name, position and team.</summary>
public abstract class ColleaguesTests(WorldFixture shared) : SharedWorld(shared)
{
    private async Task<JsonNode> Find(string search) =>
        await (await (await App.As(World.Una)).Get($"/api/directory?search={Uri.EscapeDataString(search)}")).Ok();

    private static List<string> NamesOf(JsonNode found) =>
        [.. found["lines"]!.AsArray().Select(l => l!["name"]!.GetValue<string>())];

    [Fact]
    public async Task Colleagues_are_found_by_name_position_and_team_without_regard_to_case_and_accents()
    {
        NamesOf(await Find("ádA")).ShouldBe(["Ada Example"]);
        var ada = (await Find("ada"))["lines"]![0]!;
        NamesOf(await Find(ada["position"]!.GetValue<string>().ToUpperInvariant())).ShouldContain("Ada Example");
        NamesOf(await Find("max")).ShouldBe(["Ada Example", "Max Example"]);
        (await Find("nobody at all"))["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_colleague_learns_the_name_the_position_and_the_team_and_nothing_else() =>
        (await Find("ada"))["lines"]![0]!
            .AsObject()
            .Select(p => p.Key)
            .ShouldBe(["id", "name", "position", "managerId", "manager", "reports"]);

    [Fact]
    public async Task The_page_is_for_everybody_who_is_signed_in_and_for_nobody_else()
    {
        var page = await (await App.As(World.Una)).Page("/directory?search=ada");
        page.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Max Example");
        (await App.Anonymous().Get("/directory")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await (await App.As(World.Una)).Page("/directory?search=zebra")).Body!.TextContent.ShouldContain(
            "No one matches your search."
        );
    }

    public sealed class OnSqlite(SqliteWorld world) : ColleaguesTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ColleaguesTests(world), IClassFixture<PostgresWorld>;
}
