namespace Trellis.Reviews.Cycles;

/// <summary>
/// Deletes what nobody submitted in the reviews of a cycle, thirty days after it was cancelled. What was submitted or shared
/// stays.
/// </summary>
public sealed class DeleteCycleDrafts(AppDb db, Viewer me)
{
    /// <summary>How many drafts were deleted.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var latest = me.Now.AddDays(-CycleRules.DraftDays);
        var cycles = await sight
            .Cycles.Where(c => c.CancelledAt <= latest && c.EndedAt != null && c.DraftsDeletedAt == null)
            .ToListAsync(ct);
        if (cycles.Count == 0)
            return 0;
        var reviews = sight.CancelledBefore(latest);
        var ids = reviews.Select(r => r.Id);
        var rounds = reviews.Select(r => r.RoundId);
        var feedback = await sight
            .FeedbackDrafts.Include(f => f.Observations)
            .Where(f => ids.Contains(f.ReviewId))
            .ToListAsync(ct);
        var outcomes = await sight
            .OutcomeDrafts.Include(o => o.Points)
            .Include(o => o.Goals)
            .AsSplitQuery()
            .Where(o => ids.Contains(o.ReviewId))
            .ToListAsync(ct);
        var recommendations = await sight.RecommendationDrafts.Where(r => ids.Contains(r.ReviewId)).ToListAsync(ct);
        var assessments = await sight
            .AssessmentDrafts.Include(a => a.Ratings)
            .Where(a => rounds.Contains(a.RoundId))
            .ToListAsync(ct);
        // final levels that were compared and never shared are drafts as well
        db.RemoveRange(await sight.ComparedFinals.Where(f => ids.Contains(f.ReviewId)).ToListAsync(ct));
        db.RemoveRange(await sight.LevelRevisions.Where(c => ids.Contains(c.ReviewId)).ToListAsync(ct));
        db.RemoveRange(feedback);
        db.RemoveRange(outcomes);
        db.RemoveRange(recommendations);
        db.RemoveRange(assessments);
        cycles.ForEach(c => c.DraftsDeletedAt = me.Now);
        var deleted = feedback.Count + outcomes.Count + recommendations.Count + assessments.Count;
        return await db.Save(ct) is { } problem ? problem : deleted;
    }
}
