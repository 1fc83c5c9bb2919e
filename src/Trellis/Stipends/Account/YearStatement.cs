namespace Trellis.Stipends.Account;

/// <summary>
/// The ledger of a stipend year, newest first, with what was earned between its entries and what could be spent after
/// each.
/// </summary>
public sealed class YearStatement(AppDb db, Viewer me)
{
    /// <param name="Kind">Null for the day on which the stipend or its year opened, and for today.</param>
    /// <param name="Earned">What was earned since the line before.</param>
    public sealed record StatementLine(
        DateOnly On,
        LedgerKind? Kind,
        string What,
        Id<StipendRequest>? Request,
        IReadOnlyList<ReceiptLink> Receipts,
        Money Earned,
        Money Change,
        Money CanSpend,
        string By,
        string Reason
    );

    public sealed record ReceiptLink(Id<Receipt> Id, ReceiptKind Kind);

    /// <summary>The statement of the stipend year that runs today.</summary>
    public async Task<IReadOnlyList<StatementLine>> Load(StipendAccount account, CancellationToken ct)
    {
        var sight = db.For(me);
        var booked = account.EntriesOf(me.Today).Select(e => e.RequestId).OfType<Id<StipendRequest>>().ToHashSet();
        var names = await sight
            .StipendRequests.Where(r => booked.Contains(r.Id))
            .Select(r => new { r.Id, r.What })
            .ToDictionaryAsync(r => r.Id, r => r.What, ct);
        var receipts = await sight
            .Receipts.Where(f => booked.Contains(f.RequestId) && !f.IsQuote)
            .OrderBy(f => f.AddedAt)
            .Select(f => new { f.RequestId, ReceiptLink = new ReceiptLink(f.Id, f.Kind) })
            .ToListAsync(ct);
        return Lines(account, names, receipts.ToLookup(f => f.RequestId, f => f.ReceiptLink));
    }

    private List<StatementLine> Lines(
        StipendAccount account,
        Dictionary<Id<StipendRequest>, string> names,
        ILookup<Id<StipendRequest>, ReceiptLink> receipts
    )
    {
        var year = account.Year(me.Today);
        var lines = Statement.Of(account.Engagement, account.Policy, me.Today, account.EntriesOf(me.Today));
        return
        [
            .. lines
                .Select(
                    (line, i) =>
                        line.Entry is { } e
                            ? new StatementLine(
                                line.On,
                                e.Kind,
                                e.RequestId is { } id ? names.GetValueOrDefault(id, "") : "",
                                e.RequestId,
                                e.Kind == LedgerKind.Spend && e.RequestId is { } of ? [.. receipts[of]] : [],
                                line.Earned,
                                line.Change,
                                line.CanSpend,
                                e.ByName,
                                e.Reason
                            )
                            : new StatementLine(
                                line.On,
                                null,
                                Title(line.On, year, isLast: i > 0 && i == lines.Count - 1),
                                null,
                                [],
                                line.Earned,
                                line.Change,
                                line.CanSpend,
                                "Policy",
                                ""
                            )
                )
                .Reverse(),
        ];
    }

    private static string Title(DateOnly day, StipendYear year, bool isLast)
    {
        if (isLast)
            return "Today";
        return day > year.From ? "The stipend opened" : "The stipend year began";
    }
}
