using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>Declines a question for feedback. It needs no reason; one that is given is read by whoever asked.</summary>
public sealed class DeclineQuestion(AppDb db, Viewer me, FeedbackActs acts)
{
    public sealed class Request
    {
        /// <summary>Why; may be empty.</summary>
        [AtMost(FeedbackRules.LineLimit, ErrorMessage = AskForFeedback.LongLine)]
        public string? Because { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<FeedbackQuestion> id, Request request, CancellationToken ct)
    {
        var begun = await acts.Asked(id, ct);
        if (begun.Value is not { } question)
            return begun.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        (question.State, question.ClosedAt) = (FeedbackQuestionState.Declined, me.Now);
        question.Because = Names.Tidy(request.Because);
        question.Version++;
        db.Tell(me, FeedbackMessages.Replied, question.AskerId, GrowthRoutes.FeedbackQuestion(id));
        db.Record(me, FeedbackActivity.Declined, id.ToString(), question.AskedId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
