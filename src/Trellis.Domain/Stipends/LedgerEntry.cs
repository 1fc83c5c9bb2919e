using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>
/// One movement of money from one account to another, in one person's stipend year. Entries are only ever added.
/// </summary>
public sealed class LedgerEntry : IAppendOnly
{
    public Id<LedgerEntry> Id { get; init; } = Id<LedgerEntry>.New();
    public required Id<Person> PersonId { get; init; }

    /// <summary>
    /// The day on which it counts: the stipend year that has this day is the one it stands in, also when the first day
    /// of work is corrected later.
    /// </summary>
    public required DateOnly CountsOn { get; init; }
    public Id<StipendRequest>? RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required LedgerKind Kind { get; init; }
    public required LedgerAccount From { get; init; }
    public required LedgerAccount To { get; init; }

    /// <summary>More than zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>The month whose limit it counts for, by its first day; none for what no limit holds.</summary>
    public DateOnly? CapMonth { get; init; }
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }
    public Id<Person>? ById { get; init; }
    public required string ByName { get; init; }
    public string Reason { get; init; } = "";
}
