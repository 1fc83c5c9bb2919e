using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.People;

/// <summary>
/// A dated fact: from this day until the next fact, a person held this position, reported to this manager, worked
/// these hours and belonged to these groups.
/// </summary>
public sealed class Employment
{
    public Id<Employment> Id { get; init; } = Id<Employment>.New();
    public Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>The first day on which the fact no longer holds; none while it does.</summary>
    public DateOnly? Until { get; set; }
    public Id<Position>? PositionId { get; set; }
    public Position? Position { get; set; }
    public Id<Person>? ManagerId { get; set; }
    public Person? Manager { get; set; }

    /// <summary>Contracted minutes a week; 2,400 is 40 hours.</summary>
    public required int WeeklyMinutes { get; set; }

    /// <summary>Groups that policies and cycles can be for; none where nobody said.</summary>
    public string? Department { get; set; }
    public string? Country { get; set; }
}
