namespace Trellis.Reviews.Meetings;

/// <summary>
/// The sheet for a calibration conversation, for whoever leads it: what the person and coworkers wrote, side by side, and
/// one’s own notes.
/// </summary>
public sealed class ConversationSheet(AppDb db, Viewer me, ReviewCases cases)
{
    /// <param name="Reflection">Null while it is not submitted, or where the review goes on without it.</param>
    /// <param name="NoteVersion">0 if no note was saved yet.</param>
    public sealed record View(
        ReviewInfo Info,
        Written? Reflection,
        IReadOnlyList<Voice> Coworkers,
        string Note,
        DateTime? NoteSavedAt,
        int NoteVersion,
        bool CanHold
    );

    public sealed record Written(string Work, string Energy, string Match, DateTime SubmittedAt);

    /// <summary>What one coworker wrote, with their name.</summary>
    public sealed record Voice(
        string Name,
        DateTime SubmittedAt,
        string Together,
        string Keep,
        string Suggestion,
        IReadOnlyList<Observation> Observations
    );

    public sealed record Observation(string Competency, string Text);

    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var led = sight.LedReviews.Where(r => r.Id == id && r.Kind == ReviewKind.Calibration);
        if ((await cases.Load(led, ct)).SingleOrDefault() is not { } info)
            return null;
        var reflection = await sight
            .Reflections.Where(r => r.ReviewId == id && r.PersonId == info.PersonId && r.SubmittedAt != null)
            .Select(r => new Written(r.Work, r.Energy, r.Match, r.SubmittedAt!.Value))
            .SingleOrDefaultAsync(ct);
        var feedback = await sight
            .CoworkerFeedbacks.Where(f => f.ReviewId == id && f.SubmittedAt != null)
            .OrderBy(f => f.SubmittedAt)
            .Select(f => new Voice(
                f.Writer!.Name,
                f.SubmittedAt!.Value,
                f.Together,
                f.Keep,
                f.Suggestion,
                f.Observations.OrderBy(o => o.Item!.Name).Select(o => new Observation(o.Item!.Name, o.Text)).ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
        var note = await sight.ReviewNotes.AsNoTracking().SingleOrDefaultAsync(n => n.ReviewId == id, ct);
        if (reflection is not null || feedback.Count > 0)
            await db.RecordReading(me, ReviewActivity.TextsRead, info.PersonId, ct);
        return new(
            info,
            reflection,
            feedback,
            note?.Text ?? "",
            note?.SavedAt,
            note?.Version ?? 0,
            info.Allows(ReviewAct.HoldConversation, me)
        );
    }
}
