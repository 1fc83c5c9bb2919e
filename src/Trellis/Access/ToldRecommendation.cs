namespace Trellis.Access;

/// <summary>A promotion or raise as the person reads it once they were told: never the manager’s reason.</summary>
public sealed class ToldRecommendation
{
    public Id<Recommendation> Id { get; init; }
    public Id<Review> ReviewId { get; init; }
    public RecommendationKind Kind { get; init; }

    /// <summary>Of a promotion: the position; null of a raise.</summary>
    public string? Position { get; init; }

    /// <summary>More a year at full time; null where none was said.</summary>
    public Money? Raise { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? ToldOn { get; init; }

    /// <summary>When People Ops changed the position or the pay; null while that is to come.</summary>
    public DateOnly? ChangedOn { get; init; }
}
