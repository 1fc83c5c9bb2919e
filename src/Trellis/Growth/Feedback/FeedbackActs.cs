namespace Trellis.Growth.Feedback;

/// <summary>How a command on a question for feedback begins: whose it is, and that it is open.</summary>
public sealed class FeedbackActs(AppDb db, Viewer me)
{
    private static readonly Problem.Missing NoSuch = new Problem.Missing("This request for feedback");

    /// <summary>A question that the viewer is asked.</summary>
    public Task<Result<FeedbackQuestion>> Asked(Id<FeedbackQuestion> id, CancellationToken ct) =>
        Open(q => q.Id == id && q.AskedId == me.PersonId, ct);

    /// <summary>A question that the viewer asked.</summary>
    public Task<Result<FeedbackQuestion>> Own(Id<FeedbackQuestion> id, CancellationToken ct) =>
        Open(q => q.Id == id && q.AskerId == me.PersonId, ct);

    private async Task<Result<FeedbackQuestion>> Open(
        System.Linq.Expressions.Expression<Func<FeedbackQuestion, bool>> which,
        CancellationToken ct
    )
    {
        if (await db.For(me).FeedbackQuestions.SingleOrDefaultAsync(which, ct) is not { } question)
            return NoSuch;
        return FeedbackRules.RefuseClosed(question.State) is { } refused ? refused : question;
    }
}
