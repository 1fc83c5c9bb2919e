namespace Trellis.Domain.Reviews;

/// <summary>How far a cycle has come.</summary>
public enum CycleState
{
    Draft,

    /// <summary>It is opened, and its opening day is still to come.</summary>
    Scheduled,

    /// <summary>Its reviews are being opened.</summary>
    Opening,
    Open,

    /// <summary>Its last review is over.</summary>
    Ended,
    Cancelled,
}
