namespace Trellis.Domain.Reviews;

/// <summary>One of the conversations that a person is promised, as it stands on a day.</summary>
/// <param name="DueOn">
/// By when it is to be held; of one that is done, by when it was. Null where an open-ended leave leaves no date.
/// </param>
public sealed record Obligation(ObligationKind Kind, ObligationState State, DateOnly? DueOn)
{
    /// <summary>Whether leave, or a review that opened on another day, moved the date.</summary>
    public bool IsMoved { get; init; }

    /// <summary>When one was last held; null where none is known.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>The day that is planned for it; null where none is.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>Of one that is done, by when the next one is to be held; null where there is none.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>Whether it asks for something: upcoming, due or overdue.</summary>
    public bool IsOpen => State is ObligationState.Upcoming or ObligationState.Due or ObligationState.Overdue;
}
