using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>That a piece of evidence stands beside an expectation in a promotion case.</summary>
public sealed class CaseEvidence
{
    public Id<CaseEvidence> Id { get; init; } = Id<CaseEvidence>.New();
    public required Id<PromotionCase> CaseId { get; init; }
    public PromotionCase? Case { get; init; }
    public required Id<EvidenceItem> EvidenceId { get; init; }
    public EvidenceItem? Evidence { get; init; }

    /// <summary>The competency or skill that the position expects.</summary>
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; init; }
    public required DateTime At { get; init; }
}
