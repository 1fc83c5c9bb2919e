namespace Trellis.Growth.Promotions;

/// <summary>How a command on one's own promotion case begins.</summary>
public sealed class PromotionActs(AppDb db, Viewer me)
{
    public async Task<Result<PromotionCase>> Own(Id<PromotionCase> id, CancellationToken ct) =>
        await db.For(me).PromotionCases.SingleOrDefaultAsync(c => c.Id == id && c.PersonId == me.PersonId, ct)
            is { } found
            ? found
            : new Problem.Missing("This promotion case");

    /// <summary>One that can be changed.</summary>
    public async Task<Result<PromotionCase>> Draft(Id<PromotionCase> id, CancellationToken ct)
    {
        var found = await Own(id, ct);
        if (found.Value is not { } promotion)
            return found.Problem!;
        return
            PromotionRules.RefuseChange(promotion.ClosedAt is not null, promotion.SharedAt is not null) is { } refused
            ? refused
            : promotion;
    }
}
