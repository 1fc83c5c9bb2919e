using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class LevellingNamesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Names_are_of_ones_own_people_and_for_people_ops_of_others_but_their_own_group()
    {
        var id = await World.ComparedCycle();
        (await Names(World.Max, id, null)).ShouldBe(["Ada Example"]);
        (await Names(World.Max, id, World.Sky)).ShouldBe(["Ada Example"], "his own, whomever he asks for");
        (await Names(World.Ops, id, World.Max)).ShouldBe(["Ada Example"]);
        (await Names(World.Ops, id, World.Max)).ShouldBe(["Ada Example"], "twice within an hour");
        (await Names(World.Ops, id, World.Sky)).ShouldBeEmpty("she is one of them");
        (await Names(World.Ops, id, null)).ShouldBeEmpty();
        var read = await App.Db(db =>
            db.Set<Activity>().CountAsync(a => a.What == "review.levels-read" && a.AboutId == Of(World.Ada))
        );
        read.ShouldBe(1, "that People Ops read it stands in her record, and that her manager did does not");
    }

    [Fact]
    public async Task A_manager_who_takes_over_reads_neither_levels_nor_reasons_of_the_former()
    {
        var id = await World.ComparedCycle();
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await Names(World.Max, id, null)).ShouldBeEmpty();
        (await Names(World.Fox, id, null)).ShouldBe(["Una Example"]);
    }

    [Fact]
    public async Task Beside_the_level_when_it_began_stands_the_one_of_now()
    {
        var id = await World.ComparedCycle();
        var (max, review) = (await App.As(World.Max), await World.AnnualOf(World.Ada));
        foreach (var (before, level) in new[] { ("3", "4"), ("4", "2") })
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
        }
        var member = (await Named(World.Max, id, null)).Single();
        member.GetProperty("before").GetInt32().ShouldBe(3);
        member.GetProperty("now").GetInt32().ShouldBe(2);
        member.GetProperty("canChange").GetBoolean().ShouldBeTrue();
        (await Named(World.Ops, id, World.Max)).Single().GetProperty("canChange").GetBoolean().ShouldBeFalse();
    }

    private async Task<List<string>> Names(string who, Id<Cycle> id, string? team) =>
        [.. (await Named(who, id, team)).Select(m => m.GetProperty("name").GetString()!)];

    private async Task<List<JsonElement>> Named(string who, Id<Cycle> id, string? team)
    {
        var answer = await (await App.As(who)).Client.GetAsync(
            $"/api/cycles/{id}/rating-calibration?item={World.Writing}{(team is null ? "" : $"&team={Of(team)}")}"
        );
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return [];
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var session = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session");
        return session.GetProperty("named") is { ValueKind: JsonValueKind.Object } named
            ? [.. named.GetProperty("members").EnumerateArray()]
            : [];
    }

    public sealed class OnSqlite() : LevellingNamesTests(Provider.Sqlite);

    public sealed class OnPostgres() : LevellingNamesTests(Provider.Postgres);
}
