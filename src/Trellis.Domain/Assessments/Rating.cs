using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Assessments;

/// <summary>How sure the rater is of a level; <see cref="Stretch"/> means it is reached only with effort.</summary>
public enum Confidence
{
    NotStated,
    Confident,
    AboutRight,
    Stretch,
}

/// <summary>
/// What one rater says of one item: a level or why there is none, how sure they are, and the evidence.
/// </summary>
public sealed class Rating
{
    public Id<Rating> Id { get; init; } = Id<Rating>.New();
    public required Id<Assessment> AssessmentId { get; init; }
    public Assessment? Assessment { get; set; }
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; set; }

    /// <summary>The level, or why there is none.</summary>
    public Rated Rated { get; set; }
    public Confidence Confidence { get; set; }
    public string Evidence { get; set; } = "";
    public DateTime SavedAt { get; set; }
    public int Version { get; set; } = 1;
}
