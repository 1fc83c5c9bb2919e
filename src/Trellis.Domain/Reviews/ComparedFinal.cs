using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// The final levels of one person as they stood when the rating calibration of a cycle began. Kept as it is: what every
/// reader is shown of it, now and in later years, follows from it (<see cref="LevellingNumbers"/>).
/// </summary>
public sealed class ComparedFinal
{
    public Id<ComparedFinal> Id { get; init; } = Id<ComparedFinal>.New();
    public required Id<Cycle> CycleId { get; init; }
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>Who led the review on that day, and drafted the levels.</summary>
    public required Id<Person> LeadId { get; init; }

    /// <summary>Everything that is assessed of the person, also where no level was given.</summary>
    public required IReadOnlyList<ComparedLevel> Levels { get; init; }
}

/// <summary>One competency or skill of a final assessment that is compared.</summary>
/// <param name="Scale">Levels of its scale.</param>
/// <param name="Final">The final level as it was drafted, or why there was none.</param>
/// <param name="Self">The rank of the level in the self-assessment; null where there is none.</param>
/// <param name="Manager">The rank of the level in the manager’s view; null where there is none.</param>
public sealed record ComparedLevel(Id<Item> Item, int Scale, Rated Final, int? Self, int? Manager);
