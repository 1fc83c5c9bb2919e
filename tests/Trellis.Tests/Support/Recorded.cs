namespace Trellis.Tests.Support;

/// <summary>The lines that something writes into the record of activity.</summary>
public static class Recorded
{
    /// <summary>The lines that a change wrote, by kind.</summary>
    public static async Task<List<Activity>> Lines(this TestApp app, Func<Task> change)
    {
        var before = (await app.Lines()).Select(a => a.Id).ToHashSet();
        await change();
        return [.. (await app.Lines()).Where(a => !before.Contains(a.Id)).OrderBy(a => a.What, StringComparer.Ordinal)];
    }

    /// <summary>That a change writes this one line and no other.</summary>
    public static async Task Writes(
        this World world,
        string what,
        string by,
        string? about,
        string detail,
        Func<Task> change
    )
    {
        var line = (await world.App.Lines(change)).ShouldHaveSingleItem();
        (line.What, line.ById, line.AboutId, line.Detail, line.At).ShouldBe(
            (
                what,
                world.People[by],
                about is null ? null : world.People[about],
                detail,
                world.App.Clock.GetUtcNow().UtcDateTime
            )
        );
        line.ByName.ShouldStartWith(by[..3], Case.Insensitive);
    }

    public static async Task WritesNothing(this TestApp app, Func<Task> change) =>
        (await app.Lines(change)).ShouldBeEmpty();

    private static Task<List<Activity>> Lines(this TestApp app) =>
        app.Db(db => db.Set<Activity>().AsNoTracking().ToListAsync());
}
