using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>
/// A line of a retrospective about somebody. It becomes theirs when they keep it; otherwise it is deleted.
/// </summary>
public sealed class RetroNote
{
    public Id<RetroNote> Id { get; init; } = Id<RetroNote>.New();

    /// <summary>Who copied it from the board.</summary>
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>The name of the retrospective, such as "Permits, sprint 9".</summary>
    public required string Retrospective { get; init; }
    public required DateOnly HeldOn { get; init; }
    public required string Text { get; init; }

    /// <summary>The competency that it speaks of; null where none was chosen.</summary>
    public Id<Item>? CompetencyId { get; init; }
    public Item? Competency { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When the person kept it; null while they have not.</summary>
    public DateTime? KeptAt { get; set; }
}
