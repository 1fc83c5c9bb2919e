using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>One line of a statement.</summary>
/// <param name="On">The day of the entry, as it stands in the ledger.</param>
/// <param name="Entry">What was booked; none for the day on which money became open, and for today.</param>
/// <param name="Earned">What was earned since the line before.</param>
/// <param name="Change">What the entry gave or took of what can be spent.</param>
/// <param name="CanSpend">What could be spent after it.</param>
public sealed record StatementLine(DateOnly On, LedgerEntry? Entry, Money Earned, Money Change, Money CanSpend);
