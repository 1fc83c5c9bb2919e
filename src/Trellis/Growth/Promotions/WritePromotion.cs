namespace Trellis.Growth.Promotions;

/// <summary>Saves what one says in one's own words in a promotion case.</summary>
public sealed class WritePromotion(AppDb db, PromotionActs acts)
{
    internal const string Longer = "This is longer than 4,000 characters. A page is enough.";

    public sealed class Request
    {
        [AtMost(PromotionRules.TextLimit, ErrorMessage = Longer)]
        public string? Text { get; set; }

        /// <summary>The version that was read.</summary>
        public int Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<PromotionCase> id, Request request, CancellationToken ct)
    {
        var begun = await acts.Draft(id, ct);
        if (begun.Value is not { } promotion)
            return begun.Problem!;
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (request.Version != promotion.Version)
            return new Problem.Stale("The case was changed meanwhile. Read it again, and save yours once more.");
        promotion.Text = Names.TidyText(request.Text);
        promotion.Version++;
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
