using Trellis.Assessments;
using Trellis.Reviews.Coworkers;

namespace Trellis.Reviews.Meetings;

/// <summary>
/// The sheet for a conversation, for whoever leads it: what the person and coworkers wrote or how both assessed, side by
/// side, and one’s own notes.
/// </summary>
public sealed class ConversationSheet(
    AppDb db,
    Viewer me,
    ReviewCases cases,
    SideBySide sides,
    CoworkerVoices voices,
    ReleasedView released
)
{
    /// <param name="Reflection">Null while it is not submitted, or where the review goes on without it.</param>
    /// <param name="Views">Both views of a 360, or one's own until both are open; null where none is submitted.</param>
    /// <param name="Released">What was released of anonymous feedback; null in the other modes, and until it is.</param>
    /// <param name="NoteVersion">0 if no note was saved yet.</param>
    public sealed record View(
        ReviewInfo Info,
        Written? Reflection,
        SideBySide.View? Views,
        IReadOnlyList<CoworkerVoice> Coworkers,
        ReleasedTexts? Released,
        string Note,
        DateTime? NoteSavedAt,
        int NoteVersion,
        bool CanHold
    );

    public sealed record Written(string Work, string Energy, string Match, DateTime SubmittedAt);

    public async Task<View?> Load(Id<Review> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var led = sight.LedReviews.Where(r => r.Id == id);
        if ((await cases.Load(led, ct)).SingleOrDefault() is not { } info)
            return null;
        var reflection = await sight
            .Reflections.Where(r => r.ReviewId == id && r.PersonId == info.PersonId && r.SubmittedAt != null)
            .Select(r => new Written(r.Work, r.Energy, r.Match, r.SubmittedAt!.Value))
            .SingleOrDefaultAsync(ct);
        var feedback = await voices.Load(id, ct);
        var note = await sight.ReviewNotes.AsNoTracking().SingleOrDefaultAsync(n => n.ReviewId == id, ct);
        if (reflection is not null || feedback.Count > 0)
            await db.RecordReading(me, ReviewActivity.TextsRead, info.PersonId, ct);
        return new(
            info,
            reflection,
            info.RoundId is { } round ? await sides.Load(round, ct) : null,
            feedback,
            await released.Load(info, ct),
            note?.Text ?? "",
            note?.SavedAt,
            note?.Version ?? 0,
            info.Allows(ReviewAct.HoldConversation, me)
        );
    }
}
