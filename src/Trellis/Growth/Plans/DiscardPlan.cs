namespace Trellis.Growth.Plans;

/// <summary>Throws one's draft of a plan away. The goals stay.</summary>
public sealed class DiscardPlan(AppDb db, Viewer me, PlanActs acts)
{
    public async Task<Result<Done>> Handle(Id<PdPlan> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, PlanAct.Discard, ct);
        if (begun.Value is not { } plan)
            return begun.Problem!;
        db.Remove(plan);
        db.Record(me, GrowthActivity.PlanDiscarded, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
