namespace Trellis.Growth.Improvement;

/// <summary>Discards the draft of an improvement plan, of which its person never knew: the manager does.</summary>
public sealed class DiscardImprovementPlan(AppDb db, Viewer me, ImprovementCases cases)
{
    public async Task<Result<Done>> Handle(Id<ImprovementPlan> id, CancellationToken ct)
    {
        if (await cases.Find(id, ct) is not { } info)
            return new Problem.Missing("This plan");
        if (info.PartyOf(me) != ImprovementParty.Manager)
            return new Problem.Forbidden();
        if (info.Standing.IsShared)
            return new Problem.Refused("improvement.shared", "A plan that was shared is withdrawn, with the reason.");
        db.Remove(info.Plan);
        db.Record(me, ImprovementActivity.Discarded, id.ToString(), info.Plan.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
