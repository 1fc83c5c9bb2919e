using System.Net;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class EndLevellingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Finals_of_a_levelled_cycle_wait_until_its_rating_calibration_is_over()
    {
        var ops = await App.As(World.Ops);
        await (await ops.Act(await World.DraftCycle(), "levelling")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "cycle.draft"
        );
        var id = await World.OpenedCycle(new { isLevelled = true });
        (await ops.Act(id, "levelling")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await ops.Act(id, "levelling")).ShouldRefuse(HttpStatusCode.Conflict, "cycle.levelled");
    }

    public sealed class OnSqlite() : EndLevellingTests(Provider.Sqlite);

    public sealed class OnPostgres() : EndLevellingTests(Provider.Postgres);
}
