namespace Trellis.Growth.Promotions;

/// <summary>The words of a promotion case as they are typed.</summary>
public sealed class PromotionForm
{
    [AtMost(PromotionRules.TextLimit, ErrorMessage = WritePromotion.Longer)]
    public string? Text { get; set; }
    public int Version { get; set; }
}
