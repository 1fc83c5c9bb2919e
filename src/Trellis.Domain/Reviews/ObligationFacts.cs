using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What is known of a person, of which their obligations follow.</summary>
/// <param name="StartsOn">The first day of the present employment.</param>
/// <param name="LastDay">The last day of it; null while none is known.</param>
public sealed record ObligationFacts(DateOnly StartsOn, DateOnly? LastDay = null)
{
    /// <summary>Leaves of absence, in any order.</summary>
    public IReadOnlyList<LeaveTime> Leaves { get; init; } = [];

    /// <summary>Since when they report to their manager; null where they have none.</summary>
    public DateOnly? ManagerSince { get; init; }

    /// <summary>What was held, from reviews, agreed plans, 1:1s and what People Ops recorded, in any order.</summary>
    public IReadOnlyList<HeldConversation> Held { get; init; } = [];

    /// <summary>Reviews that are open, at most one of each kind.</summary>
    public IReadOnlyList<OpenedReview> Opened { get; init; } = [];

    /// <summary>Whether their annual 360s follow the cycles of the company instead of anniversaries.</summary>
    public bool InCycles { get; init; }

    /// <summary>The conversation date of the cycle that is open for them; null where none is.</summary>
    public DateOnly? CycleDate { get; init; }
}

/// <summary>A conversation that was held.</summary>
/// <param name="DueOn">By when it was due; null where nobody knows.</param>
public sealed record HeldConversation(ObligationKind Kind, DateOnly On, DateOnly? DueOn = null);

/// <summary>A review that is open.</summary>
/// <param name="DueOn">By when its conversation is due, as the review itself says.</param>
/// <param name="PlannedOn">The day that is planned for it; null where none is.</param>
public sealed record OpenedReview(ObligationKind Kind, DateOnly DueOn, DateOnly? PlannedOn = null);
