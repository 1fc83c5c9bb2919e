using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Improvement;

/// <summary>
/// The documented levels that somebody needs to stay in their role, and the time and the support for it (product.md §5).
/// Where it stands follows from its facts: <see cref="ImprovementCourse"/>.
/// </summary>
public sealed class ImprovementPlan
{
    public Id<ImprovementPlan> Id { get; init; } = Id<ImprovementPlan>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>The manager who began it; whoever manages the person later goes on with it.</summary>
    public required Id<Person> ManagerId { get; init; }
    public Person? Manager { get; init; }

    /// <summary>With whom of People Ops it is prepared.</summary>
    public required Id<Person> PartnerId { get; set; }
    public Person? Partner { get; init; }

    /// <summary>The position whose expectations it is about.</summary>
    public required Id<Position> PositionId { get; init; }
    public Position? Position { get; init; }
    public required DateOnly DraftedOn { get; init; }

    /// <summary>What happened, with dates, and what it caused.</summary>
    public string Why { get; set; } = "";

    /// <summary>Why no concern came before it; empty where it names one.</summary>
    public string WhyNoConcern { get; set; } = "";
    public IReadOnlyList<NeededLevel> Levels { get; set; } = [];

    /// <summary>What the person gets, and from whom.</summary>
    public IReadOnlyList<string> Support { get; set; } = [];
    public required DateOnly StartsOn { get; set; }
    public int Weeks { get; set; } = ImprovementRules.DefaultWeeks;
    public DayOfWeek CheckInOn { get; set; } = DayOfWeek.Friday;

    /// <summary>The first and the last day of a pause that is known beforehand; null where there is none.</summary>
    public DateOnly? PauseFrom { get; set; }
    public DateOnly? PauseUntil { get; set; }

    /// <summary>
    /// The day on which an act closed it, or on which another one was begun after it had closed by itself; null before.
    /// </summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Counts the changes: whoever agrees to an older reading is told.</summary>
    public int Version { get; set; }
    public List<ImprovementFact> Facts { get; init; } = [];
    public List<NamedConcern> Concerns { get; init; } = [];

    /// <summary>What its course follows from.</summary>
    /// <param name="facts">The employment facts of the person.</param>
    /// <param name="leaves">The leaves of the person.</param>
    /// <param name="lastDay">The last day of the employment; null if none is set.</param>
    public ImprovementCase Case(IEnumerable<EmploymentFact> facts, IEnumerable<LeaveTime> leaves, DateOnly? lastDay)
    {
        var known = facts.OrderBy(f => f.From).ToList();
        var left = known.Where(f => f.Until is null || f.Until > DraftedOn).Where(f => f.Position != PositionId);
        DateOnly?[] ends =
        [
            lastDay?.AddDays(1),
            .. left.Select(f => (DateOnly?)(f.From < DraftedOn ? DraftedOn : f.From)),
        ];
        return new(DraftedOn, StartsOn, Weeks, CheckInOn)
        {
            Steps = [.. Facts.OrderBy(f => f.At).ThenBy(f => f.Id.Value).Select(f => f.Step)],
            Pauses =
                PauseFrom is { } from && PauseUntil is { } until
                    ? [.. leaves, new LeaveTime(Id<Leave>.New(), from, until)]
                    : [.. leaves],
            NewManagers = [.. NewManagers(known)],
            LeftPositionOn = ends.Min(),
        };
    }

    /// <summary>The days on which another manager took over; a time without one, and the same one again, is none.</summary>
    private static IEnumerable<DateOnly> NewManagers(IEnumerable<EmploymentFact> known)
    {
        var managed = known.Where(f => f.Manager is not null).ToList();
        return managed.Zip(managed.Skip(1)).Where(f => f.First.Manager != f.Second.Manager).Select(f => f.Second.From);
    }
}
