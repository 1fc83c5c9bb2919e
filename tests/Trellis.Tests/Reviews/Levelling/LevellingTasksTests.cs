namespace Trellis.Tests.Reviews.Levelling;

public abstract class LevellingTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task People_ops_is_asked_to_begin_it_once_a_level_is_drafted_and_to_end_it()
    {
        var ops = await App.As(World.Ops);
        var empty = await World.OpenedCycle(new { isLevelled = true, coworkersLeast = 0 });
        (await Read(ops)).ShouldNotContain("rating calibration");
        await App.Db(async db =>
        {
            var review = await db.Set<Review>()
                .Include(r => r.Round)
                .SingleAsync(r => r.PersonId == Of(World.Ada) && r.CycleId == empty);
            World.Draft(db, review, Of(World.Max), 3);
            return await db.SaveChangesAsync();
        });
        (await Read(ops)).ShouldContain("Begin the rating calibration: Annual 360, autumn 2026");
        (await ops.Act(empty, "rating-calibration", new { withoutRest = true })).EnsureSuccessStatusCode();
        (await Read(ops)).ShouldContain("End the rating calibration: Annual 360, autumn 2026");
        (await Read(await App.As(World.Max))).ShouldNotContain("End the rating calibration");
        (await ops.Act(empty, "rating-calibration/end")).EnsureSuccessStatusCode();
        (await Read(ops)).ShouldNotContain("rating calibration");
    }

    private static async Task<string> Read(Browser browser) =>
        (await browser.Page("/today")).QuerySelector("main")!.TextContent;

    public sealed class OnSqlite() : LevellingTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : LevellingTasksTests(Provider.Postgres);
}
