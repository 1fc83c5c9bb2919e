namespace Trellis.Growth.Promotions;

/// <summary>Each step of a promotion case for whoever takes it alone, and who opened it for its person alone.</summary>
public static class PromotionActivity
{
    public static readonly ActivityKind Started = new("promotion.started", "Started a promotion case", Audience.Writer);
    public static readonly ActivityKind Shared = new("promotion.shared", "Shared a promotion case", Audience.Writer);
    public static readonly ActivityKind Closed = new("promotion.closed", "Closed a promotion case", Audience.Writer);
    public static readonly ActivityKind Unshared = new(
        "promotion.unshared",
        "Stopped sharing a promotion case",
        Audience.Writer
    );
    public static readonly ActivityKind Read = new("promotion.read", "Opened a promotion case", Audience.Person);
}
