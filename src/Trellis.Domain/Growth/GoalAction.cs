using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>Something to do for a goal. The owner of the goal does it.</summary>
public sealed class GoalAction
{
    public Id<GoalAction> Id { get; init; } = Id<GoalAction>.New();
    public Id<Goal> GoalId { get; init; }
    public Goal? Goal { get; init; }
    public required string Text { get; init; }

    /// <summary>By when; null if no day is set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it was done; null before.</summary>
    public DateOnly? DoneOn { get; set; }
}
