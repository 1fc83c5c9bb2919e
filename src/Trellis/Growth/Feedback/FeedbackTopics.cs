namespace Trellis.Growth.Feedback;

/// <summary>The titles of one's own open goals: what one is likely to ask about.</summary>
public sealed class FeedbackTopics(AppDb db, Viewer me)
{
    private const int MostGoals = 30;

    public Task<List<string>> Load(CancellationToken ct) =>
        db.For(me)
            .Goals.Where(g => g.PersonId == me.PersonId && g.EndedOn == null)
            .OrderBy(g => g.Title)
            .Take(MostGoals)
            .Select(g => g.Title)
            .ToListAsync(ct);
}
