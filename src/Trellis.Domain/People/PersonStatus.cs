namespace Trellis.Domain.People;

/// <summary>How somebody's work stands on a day.</summary>
public enum PersonStatus
{
    Starting,
    Active,
    OnLeave,
    Leaving,
    Left,
}

/// <summary>The rule of how somebody's work stands.</summary>
public static class PersonStatuses
{
    /// <summary>
    /// Whoever has left has; whoever has not begun is starting; otherwise a leave of the day counts before a last day
    /// that is known.
    /// </summary>
    /// <param name="onLeave">Whether a leave of theirs has the day.</param>
    public static PersonStatus Of(DateOnly startsOn, DateOnly? endsOn, bool onLeave, DateOnly day) =>
        endsOn < day ? PersonStatus.Left
        : startsOn > day ? PersonStatus.Starting
        : onLeave ? PersonStatus.OnLeave
        : endsOn is not null ? PersonStatus.Leaving
        : PersonStatus.Active;
}
