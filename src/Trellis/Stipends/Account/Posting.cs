namespace Trellis.Stipends.Account;

/// <summary>How entries come into the ledger: always with who, when and for which request.</summary>
public static class Posting
{
    /// <summary>
    /// Adds an entry for a request, on the day on which the request counts and for the month that it stands in. A way
    /// that no entry of its kind goes is a bug.
    /// Entries of one command follow each other by a microsecond, so that the time alone says their order.
    /// </summary>
    public static LedgerEntry? Post(
        this AppDb db,
        Viewer by,
        StipendRequest request,
        LedgerKind kind,
        LedgerAccount from,
        LedgerAccount to,
        Money amount,
        string reason = ""
    )
    {
        if (amount == Money.Zero)
            return null;
        if (amount < Money.Zero || !Ledger.Allows(kind, from, to))
            throw new InvalidOperationException($"A {kind} of {amount.Minor} from {from} to {to}.");
        var entry = new LedgerEntry
        {
            PersonId = request.PersonId,
            CountsOn =
                request.CountsOn ?? throw new InvalidOperationException("A request without a day on which it counts."),
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
        };
        db.Add(entry);
        return entry;
    }
}
