namespace Trellis.Domain.Tasks;

/// <summary>How a task stands against its due date.</summary>
public enum DueState
{
    /// <summary>It waits, and no day is set.</summary>
    Open,

    /// <summary>Its day is today or later.</summary>
    Due,

    /// <summary>Its day is over.</summary>
    Overdue,
}
