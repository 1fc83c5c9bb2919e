using System.Net;
using Trellis.Routes;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class BeginLevellingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_begins_once_keeps_the_levels_as_they_stand_and_tells_the_managers()
    {
        var id = await World.LevelledCycle();
        var ops = await App.As(World.Ops);
        var begun = await ops.Submit(CycleRoutes.Levelling(id), "form:has([name='_handler'][value='begin'])");
        begun.StatusCode.ShouldBe(HttpStatusCode.Found, await begun.Content.ReadAsStringAsync());
        await (await ops.Act(id, "rating-calibration", new { withoutRest = true })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "levelling.begun"
        );
        (await App.KindsTo(Of(World.Max))).ShouldContain("cycle.levelling-begun");
        (await App.KindsTo(Of(World.Ada))).ShouldNotContain("cycle.levelling-begun");
        (await Compared(id)).ShouldBe(
            ["adm 2", "ada 3", "fin 4", "fox 3", "max 2", "ops 3", "una 2"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task It_does_not_begin_without_levels_and_says_how_many_are_missing()
    {
        var ops = await App.As(World.Ops);
        var empty = await World.OpenedCycle(new { isLevelled = true, coworkersLeast = 0 });
        await (await ops.Act(empty, "rating-calibration", new { withoutRest = true })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "levelling.nothing"
        );
        await App.Db(async db =>
        {
            var review = await db.Set<Review>()
                .Include(r => r.Round)
                .SingleAsync(r => r.PersonId == Of(World.Ada) && r.CycleId == empty);
            World.Draft(db, review, Of(World.Max), 3);
            return await db.SaveChangesAsync();
        });
        (await ops.Page(CycleRoutes.Levelling(empty))).Body!.TextContent.ShouldContain(
            "final assessments have no level yet"
        );
        await (await ops.Act(empty, "rating-calibration", new { })).ShouldRefuse(
            HttpStatusCode.Conflict,
            "levelling.missing"
        );
        (await ops.Act(empty, "rating-calibration", new { withoutRest = true })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
    }

    private Task<List<string>> Compared(Id<Cycle> id) =>
        App.Db(async db =>
            (await db.Set<ComparedFinal>().Include(f => f.Person).Where(f => f.CycleId == id).ToListAsync()).ConvertAll(
                f => $"{f.Person!.Email.Split('@')[0]} {f.Levels.Single(l => l.Item == World.Writing).Final}"
            )
        );

    public sealed class OnSqlite() : BeginLevellingTests(Provider.Sqlite);

    public sealed class OnPostgres() : BeginLevellingTests(Provider.Postgres);
}
