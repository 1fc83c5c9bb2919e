using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What the rules of a review ask about it and the people in it, as of a day.</summary>
public sealed record ReviewCase
{
    public required ReviewKind Kind { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<ReviewStamp> Facts { get; init; }
    public IReadOnlyList<CoworkerStanding> Coworkers { get; init; } = [];

    /// <summary>What was settled before anything was asked.</summary>
    public ReviewTerms Terms { get; init; } = ReviewTerms.Usual;

    /// <summary>Until when People Ops extended stages of its cycle; the latest day of each counts.</summary>
    public IReadOnlyList<StageExtension> Extended { get; init; } = [];

    /// <summary>Whether anonymous feedback was released, or closed with too few answers: nothing is added any more.</summary>
    public bool IsFeedbackClosed { get; init; }

    /// <summary>Whether final levels wait until the rating calibration of its cycle is over.</summary>
    public bool WaitsForLevelling { get; init; }

    /// <summary>Whether the rating calibration of its cycle has begun: from then on a final level changes with a reason.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether the rating calibration is under way.</summary>
    public bool IsLevelling => IsCompared && WaitsForLevelling;

    /// <summary>The person's leaves.</summary>
    public IReadOnlyList<LeaveTime> Leaves { get; init; } = [];

    /// <summary>The person's last day; null while none is known.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>
    /// Whether it was written down that the review is over: who comes back after their last day finds it so.
    /// </summary>
    public bool IsClosed { get; init; }

    /// <summary>
    /// Who leads the review today: the reviewer who accepted, else the manager who works here; null where there is
    /// nobody.
    /// </summary>
    public Id<Person>? Lead { get; init; }

    /// <summary>The leaves of whoever leads.</summary>
    public IReadOnlyList<LeaveTime> LeadLeaves { get; init; } = [];

    /// <summary>Whether somebody was named as reviewer and has not answered yet.</summary>
    public bool HasNamedReviewer { get; init; }

    /// <summary>Whether a conversation is planned.</summary>
    public bool IsPlanned { get; init; }
}

/// <summary>That People Ops gave a stage of a cycle more time.</summary>
public readonly record struct StageExtension(ReviewStage Stage, DateOnly Until);

/// <summary>That something happened, and on which day.</summary>
public readonly record struct ReviewStamp(ReviewAct Act, DateOnly On);

/// <summary>How a coworker stands in a review.</summary>
/// <param name="IsAsked">The lead agreed, and they were asked.</param>
/// <param name="DueOn">By when they write; null while they are not asked.</param>
/// <param name="IsSubmitted">Their feedback is submitted.</param>
/// <param name="IsOut">
/// They declined, were closed, left, are on leave, or lead the review by now: they are not waited for.
/// </param>
public readonly record struct CoworkerStanding(bool IsAsked, DateOnly? DueOn, bool IsSubmitted, bool IsOut)
{
    /// <summary>Asked, and either answered or still waited for.</summary>
    public bool Counts => IsAsked && (IsSubmitted || !IsOut);

    /// <summary>Asked, and still to answer.</summary>
    public bool IsOpen => IsAsked && !IsSubmitted && !IsOut;
}
