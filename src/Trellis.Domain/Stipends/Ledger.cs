using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

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
