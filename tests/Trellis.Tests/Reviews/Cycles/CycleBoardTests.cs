using System.Text.Json;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CycleBoardTests(Provider provider) : OwnWorld(provider)
{
    private async Task<JsonElement> Board(Id<Cycle> id, string query = "") =>
        await (await App.Again(World.Ops)).Json($"/api/cycles/{id}/progress{query}");

    private static List<string?> Names(JsonElement board) =>
        [.. board.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("name").GetString())];

    [Fact]
    public async Task It_says_for_each_person_the_stage_and_whose_turn_it_is()
    {
        var id = await World.OpenedCycle();
        var board = await Board(id);
        board.GetProperty("progress").GetProperty("people").GetInt32().ShouldBe(8);
        var ada = board
            .GetProperty("lines")
            .EnumerateArray()
            .Single(l => l.GetProperty("name").GetString() == "Ada Example");
        ada.GetProperty("part").GetString().ShouldBe("nomination");
        ada.GetProperty("turn").GetString().ShouldBe("Max Example");
        ada.GetProperty("team").GetString().ShouldBe("Max Example");
        ada.GetProperty("dueOn").GetString().ShouldBe($"{Today.AddDays(7):yyyy-MM-dd}");
        var sky = board
            .GetProperty("lines")
            .EnumerateArray()
            .Single(l => l.GetProperty("name").GetString() == "Sky Example");
        sky.GetProperty("party").GetString().ShouldBe("people-ops", "nobody leads him");
    }

    [Fact]
    public async Task It_is_narrowed_by_team_stage_and_lateness()
    {
        var id = await World.OpenedCycle();
        Names(await Board(id, $"?team={Of(World.Max)}")).ShouldBe(["Ada Example"]);
        Names(await Board(id, "?team=max")).ShouldBe(["Ada Example"]);
        Names(await Board(id, "?team=none")).ShouldBe(["Sky Example"]);
        Names(await Board(id, "?stage=conversation")).ShouldBeEmpty();
        Names(await Board(id, "?stage=nonsense")).ShouldBeEmpty();
        Names(await Board(id, "?late=true")).ShouldBeEmpty();
        App.Clock.Advance(TimeSpan.FromDays(8));
        Names(await Board(id, "?late=true")).Count.ShouldBe(8, "a new day is seen at once");
        await App.RunCycles();
        (await Board(id)).GetProperty("progress").GetProperty("late").GetInt32().ShouldBe(8);
    }

    [Fact]
    public async Task Under_three_people_nothing_is_counted()
    {
        var id = await World.DraftCycle(teams: [Of(World.Max)]);
        (await (await App.As(World.Ops)).Act(id, "opening")).EnsureSuccessStatusCode();
        await App.RunCycles();
        var board = await Board(id);
        board.GetProperty("progress").ValueKind.ShouldBe(JsonValueKind.Null);
        Names(board).ShouldBe(["Ada Example"]);
        var page = await (await App.As(World.Ops)).Page($"/cycles/{id}");
        page.Body!.TextContent.ShouldContain("Counts are shown from three people on.");
    }

    [Fact]
    public async Task Requests_are_counted_by_coworker()
    {
        var id = await World.OpenedCycle();
        var review = await World.AnnualOf(World.Ada);
        (await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox))).EnsureSuccessStatusCode();
        await App.RunCycles();
        var board = await Board(id);
        board.GetProperty("progress").GetProperty("requests").GetInt32().ShouldBe(2);
        board
            .GetProperty("requests")
            .EnumerateArray()
            .Select(r => r.GetProperty("name").GetString())
            .ShouldBe(["Fox Example", "Una Example"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_and_the_table_to_download_have_everybody_and_marks_with_text()
    {
        var id = await World.OpenedCycle();
        var ops = await App.As(World.Ops);
        var page = await ops.Page($"/cycles/{id}");
        page.QuerySelectorAll("table.owed tbody tr").Length.ShouldBe(8);
        page.QuerySelectorAll("table.progress tbody tr").Length.ShouldBe(7);
        page.QuerySelectorAll("table.progress tbody tr")
            .ToList()
            .ForEach(r => r.QuerySelectorAll("svg > *").Length.ShouldBe(8));
        page.Body!.TextContent.ShouldContain("0 of 8 conversations have been held.");
        var own = page.QuerySelectorAll("table.owed tbody tr").Single(r => r.TextContent.Contains("Ops Example"));
        own.QuerySelector("form").ShouldBeNull("nobody acts on their own record");
    }

    public sealed class OnSqlite() : CycleBoardTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleBoardTests(Provider.Postgres);
}
