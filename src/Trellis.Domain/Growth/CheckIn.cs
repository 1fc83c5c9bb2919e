using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>What happened with a goal, by its owner or their manager, and which levels moved. It is never changed.</summary>
public sealed class CheckIn : IAppendOnly
{
    public Id<CheckIn> Id { get; init; } = Id<CheckIn>.New();
    public Id<Goal> GoalId { get; init; }
    public Goal? Goal { get; init; }
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; init; }
    public required DateTime At { get; init; }
    public required string Text { get; init; }

    /// <summary>The date of the goal before it was moved; null in a check-in that does not move it.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>The date of the goal since then.</summary>
    public DateOnly? MovedTo { get; init; }
    public List<CheckInLevel> Levels { get; init; } = [];
}

/// <summary>The level of one competency or skill as a check-in notes it.</summary>
public sealed class CheckInLevel : IAppendOnly
{
    public Id<CheckInLevel> Id { get; init; } = Id<CheckInLevel>.New();
    public Id<CheckIn> CheckInId { get; init; }
    public CheckIn? CheckIn { get; init; }
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; init; }

    /// <summary>The rank.</summary>
    public required int Level { get; init; }
}
