using Trellis.Messages;

namespace Trellis.Reviews.Outcomes;

/// <summary>Says that one has read what was shared, with a comment or without one. The review is over then.</summary>
public sealed class AcknowledgeReview(AppDb db, Viewer me, ReviewActs acts)
{
    public sealed class Request
    {
        /// <summary>For whoever leads the review, and for People Ops; may be empty.</summary>
        [AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")]
        public string? Comment { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Review> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, ReviewAct.Acknowledge, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(at.Row, ReviewAct.Acknowledge, ReviewActivity.Acknowledged, Names.TidyText(request.Comment));
        await acts.End(at.Row, at.Info.LeadId, wasHeld: true, ct);
        if (at.Info.LeadId is { } lead)
            db.Tell(me, ReviewMessages.Acknowledged, lead, ReviewRoutes.Shared(at.Row.Kind, id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
