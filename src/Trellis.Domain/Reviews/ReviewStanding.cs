namespace Trellis.Domain.Reviews;

/// <summary>Where a review stands on a day: exactly one stage, and who does what by when.</summary>
/// <param name="DueOn">By when the stage is due; null while an open leave keeps it open, and when it is over.</param>
/// <param name="IsPaused">The person is on leave: nobody is late and nobody is reminded.</param>
/// <param name="Duties">
/// What is to be done now, the most pressing first; empty only when the review is over. The first says whose turn it is.
/// </param>
public sealed record ReviewStanding(ReviewStage Stage, DateOnly? DueOn, bool IsPaused, IReadOnlyList<ReviewDuty> Duties)
{
    public bool IsOver => Stage.IsOver();

    /// <summary>The one thing to do next; null when the review is over.</summary>
    public ReviewDuty? Next => Duties.Count > 0 ? Duties[0] : null;

    /// <summary>A stage is late from the day after its due date, unless the person is on leave.</summary>
    public bool IsLate(DateOnly today) => !IsPaused && DueOn < today;
}

/// <summary>Something to be done by somebody in a review.</summary>
/// <param name="DueOn">By when; null while a leave without an end keeps it open.</param>
public sealed record ReviewDuty(ReviewParty Party, ReviewAct Act, DateOnly? DueOn);
