using Trellis.Messages;

namespace Trellis.Growth.Plans;

/// <summary>How a command on a plan begins: the plan through the viewer's sight, and whether the rules let it.</summary>
public sealed class PlanActs(AppDb db, Viewer me)
{
    /// <summary>One's own plan.</summary>
    public Task<Result<PdPlan>> Own(Id<PdPlan> id, PlanAct act, CancellationToken ct) =>
        Begin(p => p.PersonId == me.PersonId, id, act, ct);

    /// <summary>The plan of somebody who reports to the viewer.</summary>
    public Task<Result<PdPlan>> OfReport(Id<PdPlan> id, PlanAct act, CancellationToken ct) =>
        Begin(p => p.PersonId != me.PersonId, id, act, ct);

    /// <summary>One's own plan, or that of somebody who reports to the viewer.</summary>
    public Task<Result<PdPlan>> Of(Id<PdPlan> id, PlanAct act, CancellationToken ct) => Begin(_ => true, id, act, ct);

    /// <summary>Tells whoever manages its person today, where anybody does.</summary>
    public async Task TellManager(PdPlan plan, MessageKind kind, string link, CancellationToken ct)
    {
        if (await db.For(me).ManagersToday.SingleOrDefaultAsync(m => m.PersonId == plan.PersonId, ct) is { } line)
            db.Tell(me, kind, line.ManagerId, link);
    }

    private async Task<Result<PdPlan>> Begin(
        System.Linq.Expressions.Expression<Func<PdPlan, bool>> whose,
        Id<PdPlan> id,
        PlanAct act,
        CancellationToken ct
    )
    {
        if (me.PersonId is null)
            return new Problem.Forbidden();
        if (await db.For(me).Plans.Where(whose).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
            return new Problem.Missing("This plan");
        return PlanRules.Refuse(plan.State, act) is { } refused ? refused : plan;
    }
}
