using Trellis.Messages;

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
        var line = await db.For(me).ManagersToday.SingleOrDefaultAsync(m => m.PersonId == plan.PersonId, ct);
        if (line is not null)
            db.Tell(me, GrowthMessages.PlanProposed, line.ManagerId, GrowthRoutes.Plan(id));
        db.Record(me, GrowthActivity.PlanProposed, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
