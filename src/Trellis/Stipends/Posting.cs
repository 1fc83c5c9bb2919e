namespace Trellis.Stipends;

/// <summary>How entries come into the ledger: always with who, when and for which request.</summary>
public static class Posting
{
    /// <summary>
    /// Adds an entry for a request, in the stipend year and for the month that the request stands in. A way that no entry of its kind goes is a bug.
    /// Entries of one command follow each other by a microsecond, so that the time alone says their order.
    /// </summary>
    public static void Post(this AppDb db, Viewer by, StipendRequest request, LedgerKind kind, LedgerAccount from, LedgerAccount to, Money amount, string reason = "")
    {
        if (amount == Money.Zero) return;
        if (amount < Money.Zero || !Ledger.Allows(kind, from, to)) throw new InvalidOperationException($"A {kind} of {amount.Minor} from {from} to {to}.");
        db.Add(new LedgerEntry
        {
            PersonId = request.PersonId,
            YearFrom = request.YearFrom ?? throw new InvalidOperationException("A request without a stipend year."),
            RequestId = request.Id,
            Kind = kind,
            From = from,
            To = to,
            Amount = amount,
            CapMonth = request.CapMonth,
            On = by.Today,
            At = by.Now.AddMicroseconds(db.ChangeTracker.Entries<LedgerEntry>().Count()),
            ById = by.PersonId,
            ByName = by.Name,
            Reason = reason,
        });
    }
}
