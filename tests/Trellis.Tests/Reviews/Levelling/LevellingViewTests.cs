using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Trellis.Routes;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class LevellingViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_reader_sees_the_counts_that_say_nothing_about_one_person()
    {
        var id = await World.ComparedCycle();
        // of Ada and of Una alone nothing is shown; Sky’s five people are shown to whoever is not one of them
        (await Groups(World.Sky, id)).ShouldBe(["Fox 1: -", "Max 1: -", "Sky 5: 0,2,2,1"]);
        (await Groups(World.Max, id)).ShouldBe(["Fox 1: -", "Max 1: 0,0,1,0", "Sky 5: -"]);
        (await Groups(World.Ops, id)).ShouldBe(["Fox 1: -", "Max 1: -", "Sky 5: -"], "she is one of Sky’s people");
        foreach (var who in new[] { World.Ada, World.Una, World.Fin, World.Adm })
            (await Get(who, id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_it_begins_people_ops_sees_how_many_levels_there_are_and_managers_that_it_has_not_begun()
    {
        var id = await World.LevelledCycle();
        var page = await (await App.As(World.Ops)).Page(CycleRoutes.Levelling(id));
        page.Body!.TextContent.ShouldContain("7 of 7 final assessments have a level so far");
        page = await (await App.As(World.Max)).Page(CycleRoutes.Levelling(id));
        page.Body!.TextContent.ShouldContain("It has not begun");
        page.QuerySelector("form[method='post']:has(.btn-primary)").ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_rating_calibration_there_is_no_page()
    {
        var id = await World.OpenedCycle();
        (await Get(World.Ops, id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_change_and_its_reason_are_read_by_whoever_made_it_and_by_people_ops()
    {
        var id = await World.ComparedCycle();
        var review = await World.AnnualOf(World.Ada);
        var changed = await (await App.As(World.Max)).Client.PostAsJsonAsync(
            $"/api/reviews/{review}/levels",
            new
            {
                item = World.Writing,
                before = "3",
                level = "2",
                reason = "because-of-max",
            }
        );
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (
            var (who, reads) in new[] { (World.Max, true), (World.Ops, true), (World.Sky, false), (World.Fox, false) }
        )
        {
            var page = (await (await App.As(who)).Page(CycleRoutes.Levelling(id, World.Writing))).Body!.TextContent;
            page.Contains("because-of-max", StringComparison.Ordinal).ShouldBe(reads, who);
        }
        (await Groups(World.Max, id)).ShouldContain("Max 1: 0,0,1,0", "counts stay as they were compared");
    }

    [Fact]
    public async Task Whomever_a_manager_asks_for_their_own_row_stays_what_it_is()
    {
        var id = await World.ComparedCycle();
        var session = await Session(World.Max, id, team: World.Sky);
        var own = session
            .GetProperty("groups")
            .EnumerateArray()
            .Single(g => g.GetProperty("part").GetString() == "lead");
        own.GetProperty("counts").GetProperty("withoutLevel").GetInt32().ShouldBe(0);
        session.GetProperty("named").GetProperty("isOwn").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Changing_a_level_and_back_changes_no_level()
    {
        var id = await World.ComparedCycle();
        var (max, review) = (await App.As(World.Max), await World.AnnualOf(World.Ada));
        foreach (
            var (before, level, said) in new[]
            {
                ("3", "2", "You have changed 1 level."),
                ("2", "3", "not changed a level"),
            }
        )
        {
            var changed = await max.Client.PostAsJsonAsync(
                $"/api/reviews/{review}/levels",
                new
                {
                    item = World.Writing,
                    before,
                    level,
                    reason = "x",
                }
            );
            changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await max.Page(CycleRoutes.Levelling(id))).Body!.TextContent.ShouldContain(said);
        }
    }

    private async Task<HttpResponseMessage> Get(string who, Id<Cycle> id, string? team = null) =>
        await (await App.As(who)).Client.GetAsync(
            $"/api/cycles/{id}/rating-calibration?item={World.Writing}{(team is null ? "" : $"&team={Of(team)}")}"
        );

    private async Task<JsonElement> Session(string who, Id<Cycle> id, string? team = null)
    {
        var answer = await Get(who, id, team);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return default;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session");
    }

    private async Task<List<string>> Groups(string who, Id<Cycle> id) =>
        [
            .. (await Session(who, id))
                .GetProperty("groups")
                .EnumerateArray()
                .Select(g =>
                    $"{g.GetProperty("name").GetString()!.Split(' ')[0]} {g.GetProperty("people")}: "
                    + (
                        g.GetProperty("counts") is { ValueKind: JsonValueKind.Object } counts
                            ? string.Join(',', counts.GetProperty("counts").EnumerateArray())
                            : "-"
                    )
                ),
        ];

    public sealed class OnSqlite() : LevellingViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : LevellingViewTests(Provider.Postgres);
}
