namespace Trellis.Domain.Improvement;

/// <summary>Where an improvement plan stands on a day, and what its dates are as far as they are known on it.</summary>
public sealed record ImprovementStanding
{
    public required ImprovementState State { get; init; }

    /// <summary>Whether People Ops was asked to agree, and has not yet.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The day on which it was shared; null before.</summary>
    public DateOnly? SharedOn { get; init; }

    /// <summary>The day on which the person said that they have read it; null before.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The first day of the plan; while it is not shared, the earliest that it can be.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the plan; null where a leave has no last day yet.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>By when manager and People Ops decide; null where the end is not known.</summary>
    public DateOnly? DecideBy => EndsOn?.AddDays(ImprovementRules.DaysToDecide);

    /// <summary>The day on which it was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Whether the person has got another manager, and People Ops has not confirmed the plan since.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>By how many weeks it was extended; 0 if it was not.</summary>
    public int Extension { get; init; }

    /// <summary>How many check-ins the manager missed: each moved the end by seven days.</summary>
    public int Missed { get; init; }

    /// <summary>How often the person got another manager since it was shared: each time 14 days were added.</summary>
    public int NewManagers { get; init; }

    /// <summary>What the manager found last, met or not met; null if nothing counts.</summary>
    public ImprovementAct? ManagerFinds { get; init; }

    /// <summary>What People Ops found last, met or not met; null if nothing counts.</summary>
    public ImprovementAct? PeopleOpsFinds { get; init; }

    /// <summary>Whether manager and People Ops found the same: from then on the person reads what both found.</summary>
    public bool IsFound => State is ImprovementState.Met or ImprovementState.NotMet;

    /// <summary>What a party knows of it: the person does not read what one of the two found alone.</summary>
    public ImprovementStanding For(ImprovementParty party) =>
        party != ImprovementParty.Person || IsFound ? this : this with { ManagerFinds = null, PeopleOpsFinds = null };

    /// <summary>Whether a party reads that this was done.</summary>
    public bool IsFor(ImprovementParty party, ImprovementAct act) =>
        party != ImprovementParty.Person || IsFound || act is not (ImprovementAct.FindMet or ImprovementAct.FindNotMet);

    /// <summary>Whether the check-in of the week under way is written down by the manager.</summary>
    public bool HasCheckIn { get; init; }

    /// <summary>Its weeks, those that are over and those that come; empty where the end is not known and none has begun.</summary>
    public IReadOnlyList<ImprovementWeek> Weeks { get; init; } = [];

    /// <summary>Whether the person reads it.</summary>
    public bool IsShared => SharedOn is not null;

    /// <summary>Whether something can still come of it: neither closed nor passed without a decision.</summary>
    public bool IsOpen => ClosedOn is null;
}
