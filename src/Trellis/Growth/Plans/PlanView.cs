using Trellis.Reviews.Radar;

namespace Trellis.Growth.Plans;

/// <summary>One plan for whoever may read it: what it says, what was said about it, and what became of the one before.</summary>
public sealed class PlanView(AppDb db, Viewer me, PlanDocuments documents, Obligations obligations)
{
    /// <param name="Manager">Whom the person reports to today; null if nobody.</param>
    /// <param name="Document">As it was proposed; as it would be today while it is drafted.</param>
    /// <param name="Before">Against the plan that was agreed before; null if there is none.</param>
    /// <param name="BeforePlan">What that one says.</param>
    /// <param name="BeforeMetOn">The day on which that was agreed.</param>
    /// <param name="MeetingDueOn">By when the meeting is due; null where none is, and once it was held.</param>
    /// <param name="Goals">What became of the goals of both, as far as the viewer may open them today.</param>
    public sealed record View(
        Id<PdPlan> Id,
        Id<Person> PersonId,
        string Person,
        bool IsMine,
        string? Manager,
        PlanState State,
        DateOnly StartedOn,
        DateOnly? ProposedOn,
        DateOnly? MetOn,
        string AgreedBy,
        PlanDocument Document,
        IReadOnlyList<Comment> Comments,
        PlanComparison? Before,
        PlanDocument? BeforePlan,
        DateOnly? BeforeMetOn,
        DateOnly? MeetingDueOn,
        IReadOnlyList<Fate> Goals,
        int Version
    )
    {
        public bool CanAgree => !IsMine && State == PlanState.Proposed && LeadsToday;

        /// <summary>Whether the viewer may say something about it now.</summary>
        public bool CanComment => State == PlanState.Proposed && (IsMine || LeadsToday);

        /// <summary>Whether the viewer is the manager of today.</summary>
        internal bool LeadsToday { get; init; }
    }

    /// <param name="GoalId">The goal that it is about; null for all of the plan.</param>
    /// <param name="GoalTitle">What that goal was called; empty for all of the plan.</param>
    public sealed record Comment(string By, bool IsMine, Id<Goal>? GoalId, string GoalTitle, string Text, DateTime At);

    /// <summary>What became of a goal.</summary>
    public sealed record Fate(Id<Goal> Id, GoalState State, DateOnly? EndedOn);

    /// <summary>What was said about a plan, the oldest first.</summary>
    internal static Task<List<Comment>> CommentsOn(Sight sight, Id<PdPlan> plan, Viewer me, CancellationToken ct) =>
        sight
            .PlanComments.Where(c => c.PlanId == plan)
            .OrderBy(c => c.At)
            .ThenBy(c => c.Id)
            .Select(c => new Comment(c.Writer!.Name, c.WriterId == me.PersonId, c.GoalId, c.GoalTitle, c.Text, c.At))
            .ToListAsync(ct);

    public async Task<View?> Load(Id<PdPlan> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var plan = await sight.Plans.AsNoTracking().Include(p => p.Person).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (plan is null)
            return null;
        await db.RecordReading(me, GrowthActivity.PlanRead, plan.PersonId, ct);
        var manager = await sight.ManagersToday.SingleOrDefaultAsync(m => m.PersonId == plan.PersonId, ct);
        var document = plan.Document ?? await documents.Of(plan.PersonId, plan.About, ct);
        var comments = await CommentsOn(sight, id, me, ct);
        var before = await sight
            .Plans.AsNoTracking()
            .Where(p => p.PersonId == plan.PersonId && p.MetOn != null && p.Id != id)
            .Where(p => plan.MetOn == null || p.MetOn < plan.MetOn)
            .OrderByDescending(p => p.MetOn)
            .FirstOrDefaultAsync(ct);
        var ids = document.Goals.Concat(before?.Document!.Goals ?? []).Select(g => g.Id).ToList();
        var fates = await sight
            .Goals.Where(g => ids.Contains(g.Id))
            .Select(g => new Fate(g.Id, g.State, g.EndedOn))
            .ToListAsync(ct);
        return new(
            id,
            plan.PersonId,
            plan.Person!.Name,
            plan.PersonId == me.PersonId,
            manager?.Name,
            plan.State,
            plan.StartedOn,
            plan.ProposedOn,
            plan.MetOn,
            plan.AgreedByName,
            document,
            comments,
            before is null ? null : PlanComparison.Of(before.Document!, document),
            before?.Document,
            before?.MetOn,
            plan.MetOn is null ? await DevelopmentPlan.MeetingDueOn(obligations, plan.PersonId, me.Today, ct) : null,
            fates,
            plan.Version
        )
        {
            LeadsToday = manager is not null && manager.ManagerId == me.PersonId,
        };
    }
}
