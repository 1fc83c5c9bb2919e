using Trellis.Messages;

namespace Trellis.Growth.Promotions;

/// <summary>Shares a promotion case with one's manager of today, or stops sharing it.</summary>
public sealed class SharePromotion(AppDb db, Viewer me, PromotionActs acts)
{
    /// <param name="isShared">Whether it is shared afterwards.</param>
    public Task<Result<Done>> Handle(Id<PromotionCase> id, bool isShared, CancellationToken ct) =>
        isShared ? Share(id, ct) : StopSharing(id, ct);

    private async Task<Result<Done>> Share(Id<PromotionCase> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, ct);
        if (begun.Value is not { } promotion)
            return begun.Problem!;
        var manager = await db.For(me)
            .Colleagues.Where(c => c.PersonId == promotion.PersonId)
            .Select(c => c.ManagerId)
            .SingleOrDefaultAsync(ct);
        // shared with a former manager, it goes to the one of today as it stands
        var isShared = promotion.SharedAt is not null && promotion.ManagerId == manager;
        if (PromotionRules.RefuseChange(promotion.ClosedAt is not null, isShared) is { } late)
            return late;
        if (PromotionRules.RefuseSharing(promotion.Text.Length > 0, manager is not null) is { } refused)
            return refused;
        (promotion.SharedAt, promotion.ManagerId) = (me.Now, manager);
        promotion.Version++;
        db.Tell(me, PrivateMessages.Shared, manager!.Value, GrowthRoutes.Promotion(id));
        db.Record(me, PromotionActivity.Shared, id.ToString(), promotion.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    private async Task<Result<Done>> StopSharing(Id<PromotionCase> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, ct);
        if (begun.Value is not { } promotion)
            return begun.Problem!;
        if (promotion.SharedAt is null)
            return Done.It;
        (promotion.SharedAt, promotion.ManagerId) = (null, null);
        promotion.Version++;
        db.Record(me, PromotionActivity.Unshared, id.ToString(), promotion.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
