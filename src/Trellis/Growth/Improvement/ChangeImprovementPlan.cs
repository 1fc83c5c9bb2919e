namespace Trellis.Growth.Improvement;

/// <summary>
/// Changes the draft of an improvement plan: the manager of today does. Whoever agreed to it before is asked anew.
/// </summary>
public sealed class ChangeImprovementPlan(
    AppDb db,
    Viewer me,
    ImprovementCases cases,
    ImprovementLevels levels,
    ImprovementPartners partners
)
{
    public Task<Result<Done>> Handle(Id<ImprovementPlan> id, ImprovementContent request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Change(id, request, ct), ct);

    private async Task<Result<Done>> Change(Id<ImprovementPlan> id, ImprovementContent request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await cases.Find(id, ct) is not { } info)
            return new Problem.Missing("This plan");
        if (info.PartyOf(me) != ImprovementParty.Manager)
            return new Problem.Forbidden();
        var plan = info.Plan;
        if (plan.Version != request.Version)
            return new Problem.Stale("This draft was changed in the meantime. What you typed is still here.");
        if (ImprovementRules.Refuse(info.Standing, ImprovementAct.Change, ImprovementParty.Manager) is { } refused)
            return refused;
        if (request.StartsOn < me.Today || request.StartsOn > me.Today.AddYears(1))
            return new Problem.Refused("improvement.start", "Choose a day within a year.", "StartsOn");
        if (ImprovementRules.RefusePause(request.PauseFrom, request.PauseUntil) is { } pause)
            return pause;
        if (!(await partners.For(plan.PersonId, ct)).Any(p => p.Id == request.Partner))
            return ImprovementPartners.Unknown;
        var needed = await levels.Of(plan, request.Levels ?? [], ct);
        if (needed.Problem is { } level)
            return level;
        if (await Name(plan, request.Concerns ?? [], ct) is { } unknown)
            return unknown;
        plan.Levels = needed.Value!;
        (plan.Why, plan.WhyNoConcern) = (Names.TidyText(request.Why), Names.TidyText(request.WhyNoConcern));
        plan.Support = [.. (request.Support ?? []).Select(Names.Tidy).Where(s => s.Length > 0)];
        (plan.StartsOn, plan.Weeks, plan.CheckInOn) = (request.StartsOn, request.Weeks, request.CheckInOn);
        (plan.PauseFrom, plan.PauseUntil, plan.PartnerId) = (request.PauseFrom, request.PauseUntil, request.Partner);
        plan.Version++;
        if (info.Standing is { IsAsked: true } or { State: ImprovementState.Agreed })
            db.Add(plan.Fact(ImprovementAct.Change, ImprovementParty.Manager, me));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    /// <summary>Names the concerns that were chosen, of those that the viewer wrote and that have not lapsed.</summary>
    private async Task<Problem?> Name(ImprovementPlan plan, IReadOnlyList<Id<Concern>> chosen, CancellationToken ct)
    {
        var ids = chosen.Distinct().Except(plan.Concerns.Select(c => c.ConcernId).OfType<Id<Concern>>()).ToList();
        var rows = await db.For(me)
            .Concerns.Where(c => ids.Contains(c.Id) && c.PersonId == plan.PersonId && c.WriterId == me.PersonId)
            .Select(c => new
            {
                c.Id,
                c.On,
                Competency = c.Competency!.Name,
            })
            .ToListAsync(ct);
        if (rows.Count < ids.Count || rows.Exists(c => ConcernRules.IsLapsed(c.On, me.Today)))
            return new Problem.Refused(
                "improvement.concern",
                "Name concerns that you wrote to this person and that have not lapsed.",
                "Concerns"
            );
        foreach (
            var dropped in plan.Concerns.Where(c => c.ConcernId is not { } named || !chosen.Contains(named)).ToList()
        )
            plan.Concerns.Remove(dropped);
        foreach (var c in rows)
            db.Add(
                new NamedConcern
                {
                    PlanId = plan.Id,
                    ConcernId = c.Id,
                    On = c.On,
                    Competency = c.Competency,
                }
            );
        return null;
    }
}
