namespace Trellis.Growth.Plans;

/// <summary>For the export of one’s own data: one’s PD plans whole, and what one said about those of others.</summary>
public sealed class MyPlanData(AppDb db, Viewer me)
{
    public sealed record View(IReadOnlyList<PlanData> Plans, IReadOnlyList<CommentData> CommentsForOthers);

    /// <param name="Document">What was proposed; null while it is drafted.</param>
    public sealed record PlanData(
        PlanState State,
        DateOnly StartedOn,
        string About,
        DateOnly? ProposedOn,
        DateOnly? MetOn,
        string AgreedBy,
        PlanDocument? Document,
        IReadOnlyList<CommentData> Comments
    );

    /// <param name="Goal">The title of the goal that it is about; empty for the whole plan.</param>
    public sealed record CommentData(string By, DateTime At, string Goal, string Text);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var plans = await sight
            .Plans.AsNoTracking()
            .Where(p => p.PersonId == me.PersonId)
            .OrderBy(p => p.StartedOn)
            .ToListAsync(ct);
        var comments = (
            await sight
                .PlanComments.Where(c => c.Plan!.PersonId == me.PersonId || c.WriterId == me.PersonId)
                .OrderBy(c => c.At)
                .Select(c => new
                {
                    c.PlanId,
                    IsOwnPlan = c.Plan!.PersonId == me.PersonId,
                    Comment = new CommentData(c.Writer!.Name, c.At, c.GoalTitle, c.Text),
                })
                .ToListAsync(ct)
        ).ToLookup(c => c.IsOwnPlan ? c.PlanId : (Id<PdPlan>?)null, c => c.Comment);
        return new(
            plans.ConvertAll(p => new PlanData(
                p.State,
                p.StartedOn,
                p.About,
                p.ProposedOn,
                p.MetOn,
                p.AgreedByName,
                p.Document,
                [.. comments[p.Id]]
            )),
            [.. comments[null]]
        );
    }
}
