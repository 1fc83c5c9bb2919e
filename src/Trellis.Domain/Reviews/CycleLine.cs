using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// Where a review of a cycle stood when it was last looked at, so that a long list can be ordered and narrowed in the
/// database. The truth is computed (<see cref="ReviewRules"/>); nothing is decided by this.
/// </summary>
public sealed class CycleLine
{
    public Id<CycleLine> Id { get; init; } = Id<CycleLine>.New();
    public required Id<Cycle> CycleId { get; init; }
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> PersonId { get; init; }

    /// <summary>By what names are ordered.</summary>
    public required string NameKey { get; set; }

    /// <summary>The manager of that day; null where there was none.</summary>
    public Id<Person>? TeamId { get; set; }

    /// <summary>What is done next; null when the review is over.</summary>
    public CyclePart? Part { get; set; }
    public ReviewStage Stage { get; set; }

    /// <summary>Whose turn it is; null when the review is over.</summary>
    public ReviewParty? Party { get; set; }

    /// <summary>Who that is; null for People Ops, and where there is nobody.</summary>
    public Id<Person>? TurnId { get; set; }

    /// <summary>How many others are waited for beside them.</summary>
    public int Others { get; set; }

    /// <summary>Since when it is their turn.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>By when; null while an open leave keeps it open.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Whether a date for the conversation is planned.</summary>
    public bool IsPlanned { get; set; }
    public bool IsPaused { get; set; }

    /// <summary>Whether whoever's turn it is wants no reminders of this review.</summary>
    public bool IsMuted { get; set; }

    /// <summary>By what the list is ordered: the due date, then what is paused, then what is over.</summary>
    public DateOnly SortOn { get; set; }
}
