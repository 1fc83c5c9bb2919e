using Trellis.Messages;

namespace Trellis.Growth.Promotions;

/// <summary>What people are told about promotion cases: that one is shared, never what it says.</summary>
public static class PromotionMessages
{
    public static readonly MessageKind Shared = new(
        "promotion.shared",
        MessagePurpose.Information,
        "A case for you to read",
        "{who} shared a promotion case with you.",
        "Read the case"
    );
}
