using Trellis.Domain.People;

namespace Trellis.Domain.Improvement;

/// <summary>What the course of an improvement plan follows from.</summary>
/// <param name="DraftedOn">The day on which its draft was begun.</param>
/// <param name="StartsOn">The day on which it is to start.</param>
/// <param name="Weeks">How many weeks were agreed.</param>
/// <param name="CheckInOn">The day of the week of its check-ins.</param>
public sealed record ImprovementCase(DateOnly DraftedOn, DateOnly StartsOn, int Weeks, DayOfWeek CheckInOn)
{
    /// <summary>What was done, the oldest first. What its state did not take is passed over.</summary>
    public IReadOnlyList<ImprovementStep> Steps { get; init; } = [];

    /// <summary>Leaves of the person, and the pause that was planned.</summary>
    public IReadOnlyList<LeaveTime> Pauses { get; init; } = [];

    /// <summary>The days from which the person reported to another manager than before.</summary>
    public IReadOnlyList<DateOnly> NewManagers { get; init; } = [];

    /// <summary>The first day on which the person no longer holds the position that it is about; null while they do.</summary>
    public DateOnly? LeftPositionOn { get; init; }

    /// <summary>Whether a day does not count.</summary>
    public bool IsPaused(DateOnly day) => Pauses.Any(p => p.Has(day));
}
