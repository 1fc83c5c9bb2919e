using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What decides whether an annual 360 can open for somebody.</summary>
/// <param name="StartsOn">The first day of the present employment.</param>
/// <param name="LastDay">The last day of it; null while none is known.</param>
/// <param name="HasPosition">Whether they have a position whose framework is published.</param>
/// <param name="HasOpenReview">Whether a review of theirs, of either kind, is open.</param>
/// <param name="LastHeldOn">When the conversation of their last 360 was held; null where there was none.</param>
public sealed record AnnualFacts(
    DateOnly StartsOn,
    DateOnly? LastDay,
    bool HasPosition,
    bool HasOpenReview,
    DateOnly? LastHeldOn,
    IReadOnlyCollection<LeaveTime> Leaves
);

/// <summary>Why an annual 360 does not open for somebody on a day.</summary>
public enum NoAnnual
{
    /// <summary>They do not work here on that day.</summary>
    NotHere,

    /// <summary>A review of theirs is open, and there is one at a time.</summary>
    OpenReview,

    /// <summary>They started less than 6 months ago.</summary>
    New,

    /// <summary>The conversation of their last 360 was held less than 6 months ago.</summary>
    Recent,

    /// <summary>They are on leave.</summary>
    OnLeave,

    /// <summary>Their last day comes before the conversation would be due.</summary>
    Leaving,

    /// <summary>They have no position to be assessed for.</summary>
    NoPosition,

    /// <summary>They started after the day until which a cycle takes people in.</summary>
    StartedLater,

    /// <summary>They had a 360 that is counted from the same day, such as one that was cancelled.</summary>
    SameDay,
}
