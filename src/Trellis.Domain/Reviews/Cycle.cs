using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// An opening of annual 360s for many people at once. As long as it is a draft everything in it can change; what was
/// settled is frozen when it opens.
/// </summary>
public sealed class Cycle
{
    /// <summary>Maximum length of a name, in characters.</summary>
    public const int NameLimit = 120;

    public Id<Cycle> Id { get; init; } = Id<Cycle>.New();

    /// <summary>What everybody in it reads, such as “Annual 360, autumn 2026”.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it is for the teams that are named, and not for everyone.</summary>
    public bool IsForTeams { get; set; }
    public List<CycleTeam> Teams { get; } = [];

    /// <summary>Only whoever started on this day or earlier takes part; null for everybody.</summary>
    public DateOnly? StartedUntil { get; set; }

    /// <summary>The day on which its reviews open, and from which each of them is counted.</summary>
    public required DateOnly OpensOn { get; set; }
    public ReviewTerms Terms { get; set; } = new();
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was opened, which froze it; null while it is a draft.</summary>
    public DateTime? OpenedAt { get; set; }
    public Id<Person>? OpenedById { get; set; }

    /// <summary>The name of whoever opened it, as it was; empty while it is a draft.</summary>
    public string OpenedByName { get; set; } = "";

    /// <summary>How many people were to take part when it was opened.</summary>
    public int Expected { get; set; }

    /// <summary>When everybody who takes part had a review; null while these are being opened.</summary>
    public DateTime? FilledAt { get; set; }
    public DateTime? CancelledAt { get; set; }
    public Id<Person>? CancelledById { get; set; }
    public string CancelledByName { get; set; } = "";

    /// <summary>Why it was cancelled: everybody in it reads this. Empty while it is not.</summary>
    public string CancelReason { get; set; } = "";

    /// <summary>When its rating calibration began: since then a final level changes only with a reason; null before that.</summary>
    public DateTime? LevellingBeganAt { get; set; }

    /// <summary>When its rating calibration was over, so that finals can be shared; null before that.</summary>
    public DateTime? LevelledAt { get; set; }

    /// <summary>When its last review was over; null while one is open.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>When the drafts that its reviews left behind were deleted; null before that.</summary>
    public DateTime? DraftsDeletedAt { get; set; }
    public int Version { get; set; } = 1;

    public bool IsDraft => OpenedAt is null;

    /// <summary>Whether its reviews can still be opened, extended and cancelled.</summary>
    public bool IsUnderWay => OpenedAt is not null && CancelledAt is null && EndedAt is null;
}

/// <summary>A team that takes part: whoever reports to one manager.</summary>
public sealed class CycleTeam
{
    public Id<CycleTeam> Id { get; init; } = Id<CycleTeam>.New();
    public Id<Cycle> CycleId { get; init; }
    public required Id<Person> ManagerId { get; init; }
}
