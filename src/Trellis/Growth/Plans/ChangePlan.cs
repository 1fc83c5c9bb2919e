namespace Trellis.Growth.Plans;

/// <summary>Writes what the year is about, in one's own plan that is not proposed.</summary>
public sealed class ChangePlan(AppDb db, Viewer me, PlanActs acts)
{
    internal const string Longer = "This is longer than 2,000 characters. Shorten it a little.";

    public sealed class Request
    {
        [AtMost(PlanRules.TextLimit, ErrorMessage = Longer)]
        public string? About { get; set; }

        /// <summary>The version that was read.</summary>
        public int Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<PdPlan> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Own(id, PlanAct.Change, ct);
        if (begun.Value is not { } plan)
            return begun.Problem!;
        var about = Names.TidyText(request.About);
        if (plan.About == about)
            return Done.It;
        if (plan.Version != request.Version)
            return new Problem.Stale("This plan was changed meanwhile. Read it again, and save yours once more.");
        (plan.About, plan.Version) = (about, plan.Version + 1);
        db.Record(me, GrowthActivity.PlanChanged, id.ToString(), plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
