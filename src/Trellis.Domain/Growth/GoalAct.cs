namespace Trellis.Domain.Growth;

/// <summary>What is done to a goal.</summary>
public enum GoalAct
{
    /// <summary>A proposed goal becomes active.</summary>
    Start,

    /// <summary>Its words, date, competencies or audience change.</summary>
    Change,

    /// <summary>An action is added, done, not done after all, or removed.</summary>
    Act,
    CheckIn,

    /// <summary>It ends as done or dropped.</summary>
    Close,

    /// <summary>A proposed goal is deleted.</summary>
    Delete,
}
