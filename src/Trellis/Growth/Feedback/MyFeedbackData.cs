namespace Trellis.Growth.Feedback;

/// <summary>For the export of one’s own data: requests for feedback, what one gave and what one received.</summary>
public sealed class MyFeedbackData(AppDb db, Viewer me)
{
    public sealed record View(
        IReadOnlyList<QuestionLine> Requests,
        IReadOnlyList<NoteLine> Given,
        IReadOnlyList<NoteLine> Received
    );

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var notes = sight.FeedbackNotes;
        return new(
            await QuestionLine.Of(me, sight.FeedbackQuestions.OrderBy(q => q.AskedAt), ct),
            await NoteLine.Of(me, notes.Where(n => n.WriterId == me.PersonId).OrderBy(n => n.At), ct),
            await NoteLine.Of(me, notes.Where(n => n.PersonId == me.PersonId).OrderBy(n => n.At), ct)
        );
    }
}
