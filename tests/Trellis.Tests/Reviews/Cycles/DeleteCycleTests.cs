using System.Net;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class DeleteCycleTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_draft_is_deleted_instead_and_leaves_nothing()
    {
        var id = await World.DraftCycle(teams: [Of(World.Fox)]);
        var ops = await App.As(World.Ops);
        var cancelled = await ops.Act(id, "cancellation", new { reason = "x" });
        await cancelled.ShouldRefuse(HttpStatusCode.Conflict, "cycle.draft");
        (await ops.Client.DeleteAsync($"/api/cycles/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.Get($"/api/cycles/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var open = await World.OpenedCycle();
        await (await ops.Client.DeleteAsync($"/api/cycles/{open}")).ShouldRefuse(HttpStatusCode.Conflict, "cycle.open");
    }

    public sealed class OnSqlite() : DeleteCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeleteCycleTests(Provider.Postgres);
}
