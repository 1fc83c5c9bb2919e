using Trellis.Messages;

namespace Trellis.Reviews.WaysOn;

/// <summary>
/// Cancels a review with a reason that everybody in it reads. What was submitted stays with those who could read it, and
/// drafts stay with their writers.
/// </summary>
public sealed class CancelReview(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Say why, in a sentence that everybody in this review reads."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.Cancel, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(at.Row, ReviewAct.Cancel, ReviewActivity.Cancelled, Names.TidyText(request.Reason));
        var wasHeld = at.Info.Case.Facts.Any(f => f.Act == ReviewAct.HoldConversation);
        await acts.End(at.Row, at.Info.LeadId, wasHeld, ct);
        db.Tell(
            me,
            ReviewMessages.Cancelled,
            new[] { at.Info.PersonId, at.Info.LeadId }.OfType<Id<Person>>(),
            ReviewRoutes.Review(id)
        );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
