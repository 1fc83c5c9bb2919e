using Trellis.Messages;
using Trellis.Ui;

namespace Trellis.Growth.Feedback;

/// <summary>Reminds whoever is asked for feedback, once a week at most.</summary>
public sealed class RemindOfQuestion(AppDb db, Viewer me, FeedbackActs acts)
{
    public async Task<Result<Done>> Handle(Id<FeedbackQuestion> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, ct);
        if (begun.Value is not { } question)
            return begun.Problem!;
        var from = FeedbackRules.RemindFrom(
            me.Day(question.AskedAt),
            question.RemindedAt is { } at ? me.Day(at) : null
        );
        if (me.Today < from)
            return new Problem.Refused("feedback-request.reminder", $"You can send a reminder from {Say.Date(from)}.");
        question.RemindedAt = me.Now;
        question.Version++;
        db.Tell(me, FeedbackMessages.Reminded, question.AskedId, GrowthRoutes.FeedbackQuestion(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
