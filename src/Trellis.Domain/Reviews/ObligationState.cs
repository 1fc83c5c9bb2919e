namespace Trellis.Domain.Reviews;

/// <summary>Where an obligation stands on a day.</summary>
public enum ObligationState
{
    /// <summary>Its day is near: within 21 days, a 1:1 within 3.</summary>
    Upcoming,

    /// <summary>Its day is today.</summary>
    Due,

    /// <summary>Its day is over, and it was not held.</summary>
    Overdue,

    /// <summary>It was held, and the next one, if any, is not near.</summary>
    Done,

    /// <summary>Its day is further away.</summary>
    NotYet,

    /// <summary>It was due before the organisation's first day with Trellis.</summary>
    NotTracked,

    /// <summary>The person is on leave.</summary>
    Paused,
}
