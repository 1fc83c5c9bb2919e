#pragma warning disable RS0030
using System.Text.Json;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CountCyclesTests(Provider provider) : OwnWorld(provider)
{
    private async Task<JsonElement> Board(Id<Cycle> id, string query = "") =>
        await (await App.Again(World.Ops)).Json($"/api/cycles/{id}/progress{query}");

    private static List<string?> Names(JsonElement board) =>
        [.. board.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("name").GetString())];

    [Fact]
    public async Task Leave_pauses_and_a_last_day_ends_the_part_of_one_person()
    {
        var id = await World.OpenedCycle();
        await App.Db(async db =>
        {
            db.Add(new Leave { PersonId = Of(World.Una), From = Today });
            await db.For(Viewer.Operator(App.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.Utc))
                .People.Where(p => p.Email == World.Fin)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today));
            return await db.SaveChangesAsync();
        });
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.RunCycles();
        Names(await Board(id, "?stage=paused")).ShouldBe(["Una Example"]);
        Names(await Board(id, "?stage=over")).ShouldBe(["Fin Example"]);
        var progress = (await Board(id)).GetProperty("progress");
        (progress.GetProperty("people").GetInt32(), progress.GetProperty("left").GetInt32()).ShouldBe((7, 1));
    }

    [Fact]
    public async Task A_cycle_is_over_when_its_last_review_is()
    {
        var id = await World.DraftCycle(teams: [Of(World.Max)]);
        var ops = await App.As(World.Ops);
        (await ops.Act(id, "opening")).EnsureSuccessStatusCode();
        await App.RunCycles();
        (await ops.Json($"/api/cycles/{id}")).GetProperty("state").GetString().ShouldBe("open");
        (await ops.Cancel(await World.AnnualOf(World.Ada), "Another team.")).EnsureSuccessStatusCode();
        await App.RunCycles();
        (await ops.Json($"/api/cycles/{id}")).GetProperty("state").GetString().ShouldBe("ended");
    }

    public sealed class OnSqlite() : CountCyclesTests(Provider.Sqlite);

    public sealed class OnPostgres() : CountCyclesTests(Provider.Postgres);
}
