using Trellis.Messages;

namespace Trellis.Reviews.Recommendations;

/// <summary>Approves a promotion or a raise, or returns it to the manager with a reason: People Ops does.</summary>
public sealed class DecideRecommendation(AppDb db, Viewer me, RecommendationActs acts)
{
    public sealed class Request
    {
        /// <summary>Whether it is approved, and not returned.</summary>
        public bool Approve { get; set; }

        /// <summary>Why it is returned; the manager reads it.</summary>
        [AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Recommendation> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var act = request.Approve ? RecommendationAct.Approve : RecommendationAct.Return;
        var begun = await acts.Begin(id, act, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        var reason = Names.TidyText(request.Reason);
        if (!request.Approve && reason.Length == 0)
            return new Problem.Refused("recommendation.reason", "Say why, for the manager.", "Reason");
        acts.Add(
            at.Row,
            act,
            request.Approve ? ReviewActivity.RecommendationApproved : ReviewActivity.RecommendationReturned,
            reason
        );
        if (at.Info.ManagerId is { } manager)
            db.Tell(me, ReviewMessages.RecommendationDecided, manager, ReviewRoutes.Recommendation(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
