using System.Net;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Careers;

public abstract class NearestPositionsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    private static readonly IReadOnlyList<InputFile> Ladder =
    [
        World.File(
            "levels.csv",
            "scale,level,name\n" + string.Concat(Enumerable.Range(1, 20).Select(l => $"Twenty,{l},L{l}\n"))
        ),
        World.File("competencies.csv", "competency,description\na,\nb,\nc,\n"),
        World.File(
            "positions.csv",
            "family,role,title\nF,R,From\nF,R,z met\nF,R,B third\nF,R,a third\nF,R,half\nF,R,nothing asked\nF,R,far\n"
        ),
        // Five of fifteen and four of twelve are the same third.
        World.File(
            "expectations.csv",
            "position,item,level\nR / From,a,5\nR / From,b,4\nR / z met,a,3\nR / a third,a,15\nR / B third,b,12\nR "
                + "/ half,a,10\nR / far,c,2\n"
        ),
    ];

    private async Task<JsonNode> Nearest(string query)
    {
        await App.Import(Ladder, "Ladder");
        var answer = await (await App.As(World.Una)).Get($"/api/positions/{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static IEnumerable<string> Listed(JsonNode nearest) =>
        nearest["positions"]!.AsArray().Select(p => p!["position"]!.GetValue<string>());

    [Fact]
    public async Task Positions_come_by_exact_readiness_then_by_ordinal_name_without_itself_and_those_that_ask_nothing() =>
        Listed(await Nearest("r-from/nearest"))
            .ShouldBe(["R / z met", "R / half", "R / B third", "R / a third", "R / far"]);

    [Fact]
    public async Task Each_says_its_readiness_and_the_sums_behind_it()
    {
        var nearest = await Nearest("r-from/nearest");
        nearest["from"]!.GetValue<string>().ShouldBe("R / From");
        nearest["positions"]!
            .AsArray()
            .Select(p =>
                (p!["readiness"]!.GetValue<decimal>(), p["deficit"]!.GetValue<long>(), p["required"]!.GetValue<long>())
            )
            .ShouldBe([(1m, 0, 3), (0.5m, 5, 10), (0.3333m, 8, 12), (0.3333m, 10, 15), (0m, 2, 2)]);
        nearest["positions"]![1]!["slug"]!.GetValue<string>().ShouldBe("r-half");
        nearest["positions"]![1]!["tally"]!["further"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Only_as_many_are_named_as_asked_for() =>
        Listed(await Nearest("r-from/nearest?top=2")).ShouldBe(["R / z met", "R / half"]);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task At_least_one_is_named(int top) =>
        Listed(await Nearest($"r-from/nearest?top={top}")).ShouldBe(["R / z met"]);

    [Fact]
    public async Task Other_frameworks_share_no_item_and_stay_out() =>
        Listed(await Nearest("maker-maker/nearest?top=1000")).ShouldBe(["Maker / Junior maker", "Maker / Lead maker"]);

    [Fact]
    public async Task From_a_position_that_is_not_known_is_not_found() =>
        (await (await App.As(World.Una)).Get("/api/positions/nobody-knows-it/nearest")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

    public sealed class OnSqlite(SqliteWorld world) : NearestPositionsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : NearestPositionsTests(world), IClassFixture<PostgresWorld>;
}
