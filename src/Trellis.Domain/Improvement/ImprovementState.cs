namespace Trellis.Domain.Improvement;

/// <summary>Where an improvement plan stands on a day. It is computed, never stored.</summary>
public enum ImprovementState
{
    /// <summary>The manager writes it; the person does not know of it.</summary>
    Drafting,

    /// <summary>People Ops agreed to it; the person does not know of it yet.</summary>
    Agreed,

    /// <summary>The person reads it; it has not started.</summary>
    Shared,

    /// <summary>The person said that they have read it; it has not started.</summary>
    Acknowledged,

    /// <summary>It has started, acknowledged or not.</summary>
    Active,

    /// <summary>Its time is over, and manager and People Ops decide.</summary>
    Deciding,

    /// <summary>Both found that the needed levels are shown.</summary>
    Met,

    /// <summary>Both found, after its end, that they are not.</summary>
    NotMet,

    /// <summary>It was withdrawn, or the person changed position or left.</summary>
    Withdrawn,

    /// <summary>The days to decide passed without a decision. It never counts as not met.</summary>
    Undecided,
}
