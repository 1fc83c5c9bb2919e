namespace Trellis.Reviews.Recommendations;

/// <summary>Withdraws a promotion or a raise before the person was told of it: the manager of today does.</summary>
public sealed class WithdrawRecommendation(AppDb db, RecommendationActs acts)
{
    public sealed class Request
    {
        /// <summary>Why, for People Ops.</summary>
        [
            RequiredText(ErrorMessage = "Say why, for People Ops."),
            AtMost(ReviewRules.TextLimit, ErrorMessage = "This is longer than 2,000 characters. Shorten it a little.")
        ]
        public string? Reason { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Recommendation> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Begin(id, RecommendationAct.Withdraw, ct);
        if (begun.Value is not { } at)
            return begun.Problem!;
        acts.Add(
            at.Row,
            RecommendationAct.Withdraw,
            ReviewActivity.RecommendationWithdrawn,
            Names.TidyText(request.Reason)
        );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
