namespace Trellis.Growth.Feedback;

/// <summary>Withdraws a question that one asked: no answer is needed any more.</summary>
public sealed class WithdrawQuestion(AppDb db, Viewer me, FeedbackActs acts)
{
    public async Task<Result<Done>> Handle(Id<FeedbackQuestion> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, ct);
        if (begun.Value is not { } question)
            return begun.Problem!;
        (question.State, question.ClosedAt) = (FeedbackQuestionState.Withdrawn, me.Now);
        question.Version++;
        db.Record(me, FeedbackActivity.Withdrawn, id.ToString(), question.AskerId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
