using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What was counted in a cycle when it was last looked at.</summary>
public sealed class CycleCounts
{
    public Id<CycleCounts> Id { get; init; } = Id<CycleCounts>.New();
    public required Id<Cycle> CycleId { get; init; }
    public required DateTime At { get; set; }
    public required CycleProgress Progress { get; set; }
    public int Version { get; set; } = 1;
}

/// <summary>Counts of what was done in the reviews of a cycle, never of what was written.</summary>
/// <param name="People">How many reviews there are, but for those that were cancelled or ended with a last day.</param>
/// <param name="Left">How many were cancelled, or ended with a last day.</param>
/// <param name="Late">How many have something late.</param>
/// <param name="Planned">How many conversations have a date and are still to be held.</param>
/// <param name="Parts">For each part, the number of people for each mark.</param>
/// <param name="Requests">How many requests to coworkers are open.</param>
/// <param name="Coworkers">With how many coworkers these are.</param>
/// <param name="Busiest">The coworkers with the most of them.</param>
/// <param name="Muted">How many whose turn it is want no reminders.</param>
/// <param name="Remindable">How many people could be reminded because something that they owe is late.</param>
/// <param name="Teams">The managers of the people in it; without those who have none.</param>
/// <param name="Reminded">How many people were reminded on the latest days.</param>
public sealed record CycleProgress(
    int People,
    int Left,
    int Late,
    int Planned,
    IReadOnlyList<IReadOnlyList<int>> Parts,
    int Requests,
    int Coworkers,
    IReadOnlyList<CoworkerLoad> Busiest,
    int Muted,
    int Remindable,
    IReadOnlyList<Id<Person>> Teams,
    IReadOnlyList<RemindedDay> Reminded
)
{
    /// <summary>How many people have a part at a mark.</summary>
    public int Of(CyclePart part, PartMark mark) => Parts[(int)part][(int)mark];
}

/// <summary>How many requests of a cycle a coworker has open.</summary>
/// <param name="Oldest">When the oldest was asked.</param>
/// <param name="NextDue">When the next is due.</param>
public sealed record CoworkerLoad(Id<Person> Coworker, int Open, DateOnly Oldest, DateOnly NextDue);

/// <summary>How many people were reminded on a day.</summary>
public sealed record RemindedDay(DateOnly On, int People);
