#pragma warning disable RS0030

namespace Trellis.Tests.Reviews.Cycles;

public abstract class CyclePopulationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_begins_before_the_opening_day_is_looked_at_and_whoever_has_left_is_not()
    {
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Una)).EndsOn = Today.AddDays(-1);
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Fin)).StartsOn = Today.AddDays(5);
            return await db.SaveChangesAsync();
        });
        var id = await World.DraftCycle(Today.AddDays(6));
        var view = await (await App.As(World.Ops)).Json($"/api/cycles/{id}/preview?show=out");
        view.GetProperty("names")
            .EnumerateArray()
            .Select(n => (n.GetProperty("name").GetString(), n.GetProperty("why").GetString()))
            .ShouldBe([("Fin Example", "new")]);
    }

    public sealed class OnSqlite() : CyclePopulationTests(Provider.Sqlite);

    public sealed class OnPostgres() : CyclePopulationTests(Provider.Postgres);
}
