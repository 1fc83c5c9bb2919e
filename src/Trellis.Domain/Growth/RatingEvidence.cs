using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>That a piece of evidence is attached to a rating of one's self-assessment.</summary>
public sealed class RatingEvidence
{
    public Id<RatingEvidence> Id { get; init; } = Id<RatingEvidence>.New();
    public required Id<EvidenceItem> EvidenceId { get; init; }
    public EvidenceItem? Evidence { get; init; }
    public required Id<Assessment> AssessmentId { get; init; }
    public Assessment? Assessment { get; init; }

    /// <summary>What is rated.</summary>
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; init; }
    public required DateTime At { get; init; }
}
