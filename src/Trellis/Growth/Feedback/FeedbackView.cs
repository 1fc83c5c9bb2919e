namespace Trellis.Growth.Feedback;

/// <summary>One request for feedback, or one piece of it; null where it is not there for the viewer.</summary>
public sealed class FeedbackView(AppDb db, Viewer me)
{
    public async Task<QuestionLine?> Load(Id<FeedbackQuestion> id, CancellationToken ct) =>
        (await QuestionLine.Of(me, db.For(me).FeedbackQuestions.Where(q => q.Id == id), ct)).SingleOrDefault();

    public async Task<NoteLine?> Load(Id<FeedbackNote> id, CancellationToken ct) =>
        (await NoteLine.Of(me, db.For(me).FeedbackNotes.Where(n => n.Id == id), ct)).SingleOrDefault();
}
