namespace Trellis.Domain.Improvement;

/// <summary>One week of an improvement plan: seven days on which it was not paused.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; more than six days after the first where it was paused.</param>
/// <param name="CheckInOn">The day of its check-in.</param>
/// <param name="IsHeld">Whether the manager wrote its check-in down in it.</param>
/// <param name="IsOver">Whether its last day has passed.</param>
public sealed record ImprovementWeek(
    int Number,
    DateOnly From,
    DateOnly To,
    DateOnly CheckInOn,
    bool IsHeld,
    bool IsOver
)
{
    /// <summary>Whether its check-in was missed, so that the end of the plan moved by seven days.</summary>
    public bool IsMissed => IsOver && !IsHeld;
}
