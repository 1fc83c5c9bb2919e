using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Plans;

/// <summary>
/// Agrees to the proposed plan of whoever reports to the viewer, with the day on which both met. The meeting counts as the
/// PD meeting, and the next one is counted from it.
/// </summary>
public sealed class AgreePlan(AppDb db, Viewer me, PlanActs acts)
{
    internal const string NoDay = "Choose the day on which you met.";

    public sealed class Request
    {
        [Required(ErrorMessage = NoDay)]
        public DateOnly? MetOn { get; set; }

        /// <summary>The version that was read: what is agreed is what was read.</summary>
        public int Version { get; set; }
    }

    public Task<Result<Done>> Handle(Id<PdPlan> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Agree(id, request, ct), ct);

    private async Task<Result<Done>> Agree(Id<PdPlan> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.OfReport(id, PlanAct.Agree, ct);
        if (begun.Value is not { } plan)
            return begun.Problem!;
        if (plan.Version != request.Version)
            return new Problem.Stale(
                "This plan was proposed anew in the meantime. Read it as it is now before you agree."
            );
        var (sight, met) = (db.For(me), request.MetOn!.Value);
        var before = await sight
            .Plans.Where(p => p.PersonId == plan.PersonId && p.State == PlanState.Agreed)
            .SingleOrDefaultAsync(ct);
        var startsOn = await sight.People.Where(p => p.Id == plan.PersonId).Select(p => p.StartsOn).SingleAsync(ct);
        if (PlanRules.RefuseMeeting(met, startsOn, before?.MetOn, plan.ProposedOn!.Value, me.Today) is { } refused)
            return refused;
        plan.Agree(before, met, me.PersonId!.Value, me.Name, me.Now);
        plan.Version++;
        db.Tell(me, GrowthMessages.PlanAgreed, plan.PersonId, GrowthRoutes.Plan(id));
        db.Record(me, GrowthActivity.PlanAgreed, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
