using System.Net;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Careers;

public abstract class ComparePositionsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private async Task<(HttpStatusCode Status, string Body)> Get(string url)
    {
        var answer = await (await App.As(World.Una)).Get(url);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("from=maker-junior-maker&to=maker-maker")]
    [InlineData("from=Maker%20/%20Junior%20maker&to=maker%2FMAKER")]
    public async Task The_gap_says_item_by_item_what_is_missing_most_needed_first(string query) =>
        (await Get($"/api/gap?{query}")).ShouldBe(
            (
                HttpStatusCode.OK,
                """{"from":"Maker / Junior maker","to":"Maker / Maker","required":11,"deficit":6,"readiness":0.4545,"items":["""
                    + """{"item":"Spelling","kind":"skill","from":0,"to":3,"deficit":3},"""
                    + """{"item":"Listening","kind":"competency","from":1,"to":2,"deficit":1},"""
                    + """{"item":"Writing","kind":"competency","from":2,"to":3,"deficit":1}]}"""
            )
        );

    [Fact]
    public async Task Items_with_the_same_deficit_stand_by_name_and_met_ones_last() =>
        (await Get("/api/gap?from=maker-maker&to=maker-lead-maker")).Body.ShouldBe(
            """{"from":"Maker / Maker","to":"Maker / Lead maker","required":9,"deficit":4,"readiness":0.5556,"items":["""
                + """{"item":"Drawing","kind":"competency","from":0,"to":2,"deficit":2},"""
                + """{"item":"Listening","kind":"competency","from":2,"to":4,"deficit":2},"""
                + """{"item":"Writing","kind":"competency","from":3,"to":3,"deficit":0}]}"""
        );

    [Fact]
    public async Task From_a_position_to_itself_nothing_is_missing()
    {
        var gap = JsonNode.Parse((await Get("/api/gap?from=maker-maker&to=maker-maker")).Body)!;
        (
            gap["deficit"]!.GetValue<int>(),
            gap["required"]!.GetValue<int>(),
            gap["readiness"]!.GetValue<decimal>()
        ).ShouldBe((0, 11, 1m));
    }

    [Fact]
    public async Task To_a_position_that_asks_nothing_there_is_no_readiness()
    {
        await App.Import([World.File("p.csv", "family,role,title\nIdle,Idler,Idler\n")], "Idle");
        (await Get("/api/gap?from=maker-maker&to=idler-idler")).Body.ShouldBe(
            """{"from":"Maker / Maker","to":"Idler / Idler","required":0,"deficit":0,"readiness":null,"items":[]}"""
        );
    }

    [Fact]
    public async Task A_position_that_is_not_known_is_not_found_with_suggestions()
    {
        var (status, body) = await Get("/api/gap?from=maker-maker&to=Maker%20/%20Leed%20maker");
        status.ShouldBe(HttpStatusCode.NotFound);
        var problem = JsonNode.Parse(body)!;
        (problem["code"]!.GetValue<string>(), problem["suggestions"]!.AsArray()[0]!.GetValue<string>()).ShouldBe(
            ("missing", "Maker / Lead maker")
        );
    }

    [Fact]
    public async Task A_title_of_several_positions_is_refused_with_the_candidates()
    {
        await App.Import([World.File("p.csv", "family,role,title\nF,One,Twin\nF,Two,Twin\n")], "Twins");
        var (status, body) = await Get("/api/gap?from=twin&to=maker-maker");
        status.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(body)!;
        (problem["code"]!.GetValue<string>(), problem["candidates"]!.ToJsonString()).ShouldBe(
            ("ambiguous", """["One / Twin","Two / Twin"]""")
        );
    }

    [Fact]
    public async Task Both_positions_must_be_named() =>
        (await Get("/api/gap?from=maker-maker")).Status.ShouldBe(HttpStatusCode.NotFound);

    public sealed class OnSqlite(SqliteWorld world) : ComparePositionsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ComparePositionsTests(world), IClassFixture<PostgresWorld>;
}
