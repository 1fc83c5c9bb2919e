using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class StartPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task One_is_written_at_a_time_and_nobody_else_reads_it()
    {
        var una = await App.As(World.Una);
        (await una.Submit("/growth/plan", "form[action='/plans/start']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await una.Text("/growth/plan")).ShouldContain("Discard the draft");
        await (await una.Client.PostAsync("/api/me/plan", null)).ShouldRefuse(HttpStatusCode.Conflict, "plan.open");
        var plan = World.PlanDraft; // Ada has one already
        foreach (var who in new[] { World.Max, World.Sky, World.Una, World.Ops, World.Fin, World.Adm })
            (await (await App.As(who)).Get($"/api/plans/{plan}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    [Fact]
    public async Task Two_at_once_are_one()
    {
        var una = await App.As(World.Una);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => una.Client.PostAsync("/api/me/plan", null))
        );
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }

    public sealed class OnSqlite() : StartPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartPlanTests(Provider.Postgres);
}
