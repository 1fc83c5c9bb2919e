namespace Trellis.Growth.Promotions;

/// <summary>Closes a promotion case of one's own. Nobody else reads it from then on, and one keeps it.</summary>
public sealed class ClosePromotion(AppDb db, Viewer me, PromotionActs acts)
{
    public async Task<Result<Done>> Handle(Id<PromotionCase> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, ct);
        if (begun.Value is not { } promotion)
            return begun.Problem!;
        if (promotion.ClosedAt is not null)
            return Done.It;
        (promotion.ClosedAt, promotion.SharedAt, promotion.ManagerId) = (me.Now, null, null);
        promotion.Version++;
        db.Record(me, PromotionActivity.Closed, id.ToString(), promotion.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
