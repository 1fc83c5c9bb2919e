namespace Trellis.Reviews.Coworkers;

/// <summary>Releases anonymous feedback for which it is time, where nobody's act did: the recurring work.</summary>
public sealed class ReleaseFeedback(AppDb db, Viewer me, FeedbackReleases releases)
{
    /// <summary>How many were released or closed: for the recurring work.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var open = await sight
            .Reviews.Where(r => r.EndedAt == null && r.Terms.Visibility == VisibilityMode.Anonymous)
            .Where(r => !sight.FeedbackReleases.Any(f => f.ReviewId == r.Id))
            .Select(r => r.Id)
            .ToListAsync(ct);
        var released = 0;
        foreach (var review in open)
        {
            released += await releases.Try(review, ct) ? 1 : 0;
            db.ChangeTracker.Clear();
        }
        return released;
    }
}
