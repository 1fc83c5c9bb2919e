namespace Trellis.Domain.Growth;

/// <summary>What is done to a PD plan.</summary>
public enum PlanAct
{
    /// <summary>Its person writes what the year is about.</summary>
    Change,

    /// <summary>Its person shows it to their manager, as it stands on that day.</summary>
    Propose,

    /// <summary>Its person takes the proposal back, to change it.</summary>
    Withdraw,

    /// <summary>Its person throws it away before it was agreed.</summary>
    Discard,

    /// <summary>Either of the two says something about the proposal.</summary>
    Comment,

    /// <summary>The manager agrees to it, with the day on which both met.</summary>
    Agree,
}
