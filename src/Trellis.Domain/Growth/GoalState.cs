namespace Trellis.Domain.Growth;

/// <summary>How far a goal has come: product.md §5.</summary>
public enum GoalState
{
    /// <summary>Written down and not started. It exists for its owner alone, whatever its audience will be.</summary>
    Proposed,
    Active,
    Done,

    /// <summary>It no longer fits.</summary>
    Dropped,
}
