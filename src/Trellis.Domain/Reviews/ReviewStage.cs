namespace Trellis.Domain.Reviews;

/// <summary>Where a review stands. It is computed from its facts and the day, and never stored.</summary>
public enum ReviewStage
{
    /// <summary>Calibration: the person reflects, the manager invites coworkers, coworkers write.</summary>
    Preparing,

    /// <summary>360: coworkers are nominated and agreed.</summary>
    Nominating,

    /// <summary>360: person and manager assess, coworkers write.</summary>
    Writing,

    /// <summary>The manager plans the conversation and holds it.</summary>
    Conversation,

    /// <summary>Calibration: the manager writes down what both agreed.</summary>
    Outcome,

    /// <summary>360: the manager writes the final assessment.</summary>
    Final,

    /// <summary>The person reads what was shared, and may comment.</summary>
    Acknowledging,

    /// <summary>Over: the person acknowledged.</summary>
    Acknowledged,

    /// <summary>Over: shared, and not acknowledged in time.</summary>
    NotAcknowledged,

    /// <summary>Over: People Ops cancelled it.</summary>
    Cancelled,

    /// <summary>Over: the person's last day came first.</summary>
    Ended,
}
