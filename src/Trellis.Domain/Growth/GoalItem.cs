using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>A competency or skill that grows with a goal: up to which level.</summary>
public sealed class GoalItem
{
    public Id<GoalItem> Id { get; init; } = Id<GoalItem>.New();
    public Id<Goal> GoalId { get; init; }
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; init; }

    /// <summary>
    /// When it was chosen. The level held then is read from the history, so that each reader sees it from what they may
    /// read, and nobody from what is not open to them.
    /// </summary>
    public required DateTime ChosenAt { get; init; }

    /// <summary>The rank to reach.</summary>
    public required int To { get; set; }
}
