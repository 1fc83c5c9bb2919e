#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>Ada's promotion case, shared with Max.</summary>
public sealed partial class World
{
    /// <summary>A text that nobody but Ada and Max may ever meet.</summary>
    public const string PromotionShared = "canary-promotion-shared";

    public Id<PromotionCase> Promotion { get; private set; }

    private async Task<int> AddPromotion(AppDb db)
    {
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var lead = await db.Set<Position>().SingleAsync(p => p.Title == "Lead maker");
        var promotion = new PromotionCase
        {
            PersonId = People[Ada],
            PositionId = lead.Id,
            Text = PromotionShared,
            StartedAt = now.AddDays(-12),
            SharedAt = now.AddDays(-2),
            ManagerId = People[Max],
        };
        db.Add(promotion);
        Promotion = promotion.Id;
        return await db.SaveChangesAsync();
    }
}
