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
        await acts.TellManager(plan, GrowthMessages.PlanWithdrawn, GrowthRoutes.PersonPlan(plan.PersonId), ct);
        db.Record(me, GrowthActivity.PlanWithdrawn, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
