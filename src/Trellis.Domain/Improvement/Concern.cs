using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Improvement;

/// <summary>An early, dated note from the manager to the person, before any improvement plan (product.md §5).</summary>
public sealed class Concern
{
    public Id<Concern> Id { get; init; } = Id<Concern>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>The manager who wrote it; it does not pass on to another one.</summary>
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }

    /// <summary>The competency that it is about.</summary>
    public required Id<Item> CompetencyId { get; set; }
    public Item? Competency { get; init; }
    public required string Expected { get; set; }
    public required string Seen { get; set; }
    public required string Helps { get; set; }
    public required DateTime At { get; init; }

    /// <summary>The day on which it was written, where the organisation is.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When the person opened it first; null before. From then on it does not change.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>What the person answered; empty while they have not.</summary>
    public string Answer { get; set; } = "";
    public DateTime? AnsweredAt { get; set; }

    /// <summary>When the person showed it to People Ops; null if they have not.</summary>
    public DateTime? ShownAt { get; set; }

    /// <summary>Counts the changes: whoever saves an older reading is told.</summary>
    public int Version { get; set; }
}
