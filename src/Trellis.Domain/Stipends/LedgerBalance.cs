using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

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
