using Trellis.Domain.Kernel;
using Trellis.Domain.Settings;

namespace Trellis.Domain.Stipends;

/// <summary>
/// The ledger of a stipend year as a statement that adds up: between the entries stands what was earned.
/// </summary>
public static class Statement
{
    /// <summary>
    /// Lines, oldest first: the day on which the stipend or its year opened, each entry, and today. What all lines earn
    /// and change together is what is earned today less what is spent, held and expired.
    /// An entry from before the year counts on its first day. Nothing stands in it while the stipend is not open and
    /// nothing is booked.
    /// </summary>
    /// <param name="engagement">The employment.</param>
    /// <param name="policy">The policy by day.</param>
    /// <param name="today">The day of the statement; its stipend year is the one that is shown.</param>
    /// <param name="entries">The entries of that stipend year, in the order of the ledger.</param>
    public static IReadOnlyList<StatementLine> Of(
        Engagement engagement,
        Timeline<StipendTerms> policy,
        DateOnly today,
        IReadOnlyList<LedgerEntry> entries
    )
    {
        var year = Entitlement.Year(engagement, policy, today);
        var booked = entries.Select(e => (Day: e.On < year.From ? year.From : e.On, Rank: 1, Entry: (LedgerEntry?)e));
        if (Entitlement.OpensOn(engagement, policy) is { } opens && opens <= today)
            booked = booked.Append((opens > year.From ? opens : year.From, 0, null)).Append((today, 2, null));
        var (earned, committed) = (Money.Zero, Money.Zero);
        var lines = new List<StatementLine>();
        foreach (var (day, _, entry) in booked.OrderBy(b => b.Day).ThenBy(b => b.Rank))
        {
            if (entry is null && lines.Count > 0 && lines[^1].Entry is null && lines[^1].On == day)
                continue; // it opened today
            var change = entry switch
            {
                { From: LedgerAccount.Available } => -entry.Amount,
                { To: LedgerAccount.Available } => entry.Amount,
                _ => Money.Zero,
            };
            committed -= change;
            var quote = StipendQuote.Of(engagement, policy, day, committed);
            lines.Add(new(entry?.On ?? day, entry, quote.Earned - earned, change, quote.Available));
            earned = quote.Earned;
        }
        return lines;
    }
}
