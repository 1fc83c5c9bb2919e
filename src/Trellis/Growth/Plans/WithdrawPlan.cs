using Trellis.Messages;

namespace Trellis.Growth.Plans;

/// <summary>Takes one's proposal back, to change it. What was said about it stays.</summary>
public sealed class WithdrawPlan(AppDb db, Viewer me, PlanActs acts)
{
    public async Task<Result<Done>> Handle(Id<PdPlan> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, PlanAct.Withdraw, ct);
        if (begun.Value is not { } plan)
            return begun.Problem!;
        plan.Withdraw();
        plan.Version++;
        var line = await db.For(me).ManagersToday.SingleOrDefaultAsync(m => m.PersonId == plan.PersonId, ct);
        if (line is not null)
            db.Tell(me, GrowthMessages.PlanWithdrawn, line.ManagerId, GrowthRoutes.PersonPlan(plan.PersonId));
        db.Record(me, GrowthActivity.PlanWithdrawn, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
