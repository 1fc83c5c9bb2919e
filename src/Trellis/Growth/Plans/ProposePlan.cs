namespace Trellis.Growth.Plans;

/// <summary>Shows one's plan to one's manager, as it stands now.</summary>
public sealed class ProposePlan(AppDb db, Viewer me, PlanActs acts, PlanDocuments documents)
{
    public async Task<Result<Done>> Handle(Id<PdPlan> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, PlanAct.Propose, ct);
        if (begun.Value is not { } plan)
            return begun.Problem!;
        var document = await documents.Of(plan.PersonId, plan.About, ct);
        if (PlanRules.RefuseProposal(document) is { } refused)
            return refused;
        plan.Propose(document, me.Today);
        plan.Version++;
        await acts.TellManager(plan, GrowthMessages.PlanProposed, GrowthRoutes.Plan(id), ct);
        db.Record(me, GrowthActivity.PlanProposed, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
