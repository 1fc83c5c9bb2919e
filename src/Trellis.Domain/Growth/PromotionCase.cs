using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>
/// What somebody says for a move to a position: the expectations of it beside their own evidence, in their own words.
/// </summary>
public sealed class PromotionCase
{
    public Id<PromotionCase> Id { get; init; } = Id<PromotionCase>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>The position that it is for.</summary>
    public required Id<Position> PositionId { get; init; }
    public Position? Position { get; init; }
    public string Text { get; set; } = "";
    public required DateTime StartedAt { get; init; }

    /// <summary>With which manager it is shared; null while it is a draft.</summary>
    public Id<Person>? ManagerId { get; set; }
    public Person? Manager { get; init; }

    /// <summary>When it was shared; null while it is a draft.</summary>
    public DateTime? SharedAt { get; set; }

    /// <summary>When its person closed it; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Moves with each change.</summary>
    public int Version { get; set; }
    public List<CaseEvidence> Evidence { get; init; } = [];
}
