namespace Trellis.Growth.Plans;

/// <summary>Starts one's plan for the next year. Nobody else reads it until it is proposed.</summary>
public sealed class StartPlan(AppDb db, Viewer me)
{
    public async Task<Result<Id<PdPlan>>> Handle(CancellationToken ct)
    {
        if (me.PersonId is not { } person)
            return new Problem.Forbidden();
        var open = await db.For(me)
            .Plans.AnyAsync(
                p => p.PersonId == person && (p.State == PlanState.Drafting || p.State == PlanState.Proposed),
                ct
            );
        if (PlanRules.RefuseStart(open) is { } refused)
            return refused;
        var plan = new PdPlan { PersonId = person, StartedOn = me.Today };
        db.Add(plan);
        db.Record(me, GrowthActivity.PlanStarted, plan.Id.ToString(), person);
        return await db.Save(ct) is { } problem ? problem : plan.Id;
    }
}
