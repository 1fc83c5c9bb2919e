using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>What a ledger entry records.</summary>
public enum LedgerKind
{
    Reservation,
    Release,
    Spend,
    Payout,
    Correction,
    Repayment,
    Expiry,
}

/// <summary>
/// Where money of a stipend year stands. What is granted is computed and flows into Available; everything else is moved
/// by entries.
/// </summary>
public enum LedgerAccount
{
    Available,
    Held,
    Owed,
    Paid,
    Expired,
}

/// <summary>
/// One movement of money from one account to another, in one person's stipend year. Entries are only ever added.
/// </summary>
public sealed class LedgerEntry
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

/// <summary>How the money of one stipend year stands.</summary>
/// <param name="Held">Approved, and not bought yet.</param>
/// <param name="Owed">Bought and claimed, and not paid yet.</param>
/// <param name="Paid">Paid out.</param>
/// <param name="Expired">Left over when the year ended.</param>
public readonly record struct LedgerBalance(Money Held, Money Owed, Money Paid, Money Expired)
{
    /// <summary>
    /// Spent and held: what is taken off what is earned. Equal to everything that left Available and did not come back,
    /// but for what expired.
    /// </summary>
    public Money Committed => Held + Owed + Paid;
}

/// <summary>Which movements there are, and what they sum to.</summary>
public static class Ledger
{
    /// <summary>The sum of entries.</summary>
    public static LedgerBalance Balance(IEnumerable<LedgerEntry> entries)
    {
        var sums = new Dictionary<LedgerAccount, Money>();
        foreach (var entry in entries)
        {
            sums[entry.From] = sums.GetValueOrDefault(entry.From) - entry.Amount;
            sums[entry.To] = sums.GetValueOrDefault(entry.To) + entry.Amount;
        }
        return new(
            sums.GetValueOrDefault(LedgerAccount.Held),
            sums.GetValueOrDefault(LedgerAccount.Owed),
            sums.GetValueOrDefault(LedgerAccount.Paid),
            sums.GetValueOrDefault(LedgerAccount.Expired)
        );
    }

    /// <summary>
    /// From where to where a kind of entry moves money. A small purchase is spent from what is available, an approved
    /// one from what is held; what expired is free again for a claim of what was bought before; a correction says its
    /// own way.
    /// </summary>
    public static bool Allows(LedgerKind kind, LedgerAccount from, LedgerAccount to) =>
        (kind, from, to) switch
        {
            (LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held) => true,
            (
                LedgerKind.Release,
                LedgerAccount.Held
                    or LedgerAccount.Owed
                    or LedgerAccount.Expired,
                LedgerAccount.Available
            ) => true,
            (LedgerKind.Spend, LedgerAccount.Held or LedgerAccount.Available, LedgerAccount.Owed) => true,
            (LedgerKind.Payout, LedgerAccount.Owed, LedgerAccount.Paid) => true,
            (LedgerKind.Repayment, LedgerAccount.Paid, LedgerAccount.Available) => true,
            (LedgerKind.Expiry, LedgerAccount.Available, LedgerAccount.Expired) => true,
            (LedgerKind.Correction, _, _) => from != to && from != LedgerAccount.Expired && to != LedgerAccount.Expired,
            _ => false,
        };

    /// <summary>
    /// An entry moves a positive amount the way of its kind, never takes an account but Available below zero, and a
    /// correction or repayment has a reason.
    /// </summary>
    public static Problem? CanPost(LedgerEntry entry, LedgerBalance before)
    {
        if (entry.Amount <= Money.Zero)
            return new Problem.Refused("ledger.amount", "An entry moves an amount above zero.");
        if (!Allows(entry.Kind, entry.From, entry.To))
            return new Problem.Refused(
                "ledger.way",
                $"A {entry.Kind.ToString().ToLowerInvariant()} does not go from {entry.From} to {entry.To}."
            );
        if (entry.Kind is LedgerKind.Correction or LedgerKind.Repayment && entry.Reason.Length == 0)
            return new Problem.Refused("ledger.no-reason", "Write the reason. It stays with the entry.");
        var there = entry.From switch
        {
            LedgerAccount.Held => before.Held,
            LedgerAccount.Owed => before.Owed,
            LedgerAccount.Paid => before.Paid,
            LedgerAccount.Expired => before.Expired,
            _ => entry.Amount,
        };
        return there < entry.Amount ? new Problem.Refused("ledger.too-much", "There is not that much to move.") : null;
    }

    /// <summary>
    /// What of an amount that is spent from a year had expired already: amount − what is left, and never below zero.
    /// </summary>
    public static Money Expired(Money amount, Money earned, LedgerBalance balance) =>
        Money.Min(balance.Expired, Money.Max(amount - (earned - balance.Committed - balance.Expired), Money.Zero));

    /// <summary>
    /// What is left when a stipend year has ended and expires: earned − committed − expired already, and never below
    /// zero.
    /// </summary>
    public static Money Left(Money earned, LedgerBalance balance) =>
        Money.Max(earned - balance.Committed - balance.Expired, Money.Zero);
}
