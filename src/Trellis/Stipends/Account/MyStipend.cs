
namespace Trellis.Stipends.Account;

/// <summary>
/// What somebody may spend, how it came about, what they asked for and what expires when. For the person, their
/// manager, People Ops and finance.
/// </summary>
public sealed class MyStipend(AppDb db, Viewer me, StipendAccounts accounts)
{
    public const int PageSize = 25;

    /// <param name="Points">What is earned by a day, over the stipend year: for the chart.</param>
    /// <param name="Undecided">What is asked for and not decided yet: it is not held.</param>
    /// <param name="OpensWith">What can be spent on the day on which the stipend opens, where that is ahead.</param>
    public sealed record View(
        Id<Person> Id,
        string Name,
        bool IsMine,
        StipendQuote Quote,
        LedgerBalance Balance,
        int Policy,
        string Group,
        IReadOnlyList<Point> Points,
        DateOnly? FullOn,
        IReadOnlyList<Line> Requests,
        bool More,
        int Page,
        IReadOnlyList<StatementLine> Ledger,
        IReadOnlyList<MonthLimit> Caps,
        IReadOnlyList<Fact> Facts,
        bool MayRecord,
        string? Manager,
        DateOnly? LastDay,
        IReadOnlyList<QuoteStep> NextYear,
        Money Undecided,
        Money? OpensWith
    )
    {
        /// <summary>What the stipend year comes to, with every change of hours and policy that is recorded.</summary>
        public Money AtEnd => Points[^1].Earned;
    }

    public sealed record Point(DateOnly Day, Money Earned);

    public sealed record Line(
        Id<StipendRequest> Id,
        string What,
        string Provider,
        Money Amount,
        RequestState State,
        DateOnly AskedOn,
        DateOnly BuyFrom,
        bool IsSmall,
        bool MayReport
    );

    /// <param name="Kind">None for the day on which the stipend or its year opened, and for today.</param>
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

    public sealed record MonthLimit(DateOnly Month, Money Cap, Money Taken, string Note, string SetBy);

    public sealed record Fact(Id<StipendFact> Id, StipendFactKind Kind, DateOnly On, string Value, string By);

    public async Task<View?> Load(Id<Person>? person, int page, CancellationToken ct)
    {
        if (person is not { } id || await accounts.For(id, ct) is not { } account)
            return null;
        await db.RecordReading(me, StipendActivity.Read, id, ct);
        var sight = db.For(me);
        var quote = account.Quote(me.Today);
        var year = quote.Year;
        page = await sight.StipendRequests.Where(r => r.PersonId == id).PageAt(page, PageSize, ct);
        var lines = await sight
            .StipendRequests.Where(r => r.PersonId == id)
            .OrderByDescending(r => r.AskedAt)
            .ThenByDescending(r => r.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(r => new
            {
                Line = new Line(r.Id, r.What, r.Provider, r.Amount, r.State, r.AskedOn, r.BuyFrom, r.IsSmall, false),
                Reported = r.Report != null,
                Ends = (DateOnly?)r.Event!.To,
            })
            .ToListAsync(ct);
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
        var month = CapRules.MonthOf(me.Today);
        var caps = await sight
            .MonthlyCaps.Where(c => c.LiftedAt == null && c.Month >= month)
            .OrderBy(c => c.Month)
            .Take(6)
            .Select(c => new
            {
                c.Month,
                c.Amount,
                c.Note,
                c.SetBy,
            })
            .ToListAsync(ct);
        var taken =
            caps.Count == 0
                ? []
                : await sight.MonthsTakenFrom(month).ToDictionaryAsync(t => t.Month, t => new Money(t.Minor), ct);
        var undecided = await sight
            .StipendRequests.Where(r =>
                r.PersonId == id
                && (
                    r.State == RequestState.PendingApproval
                    || r.State == RequestState.NeedsInformation
                    || r.State == RequestState.AwaitingPeopleOps
                )
            )
            .SumAsync(r => r.Amount.Minor, ct);
        return new(
            id,
            account.Name,
            id == me.PersonId,
            quote,
            account.Balance(me.Today),
            account.PolicyNumber,
            account.Group(me.Today),
            Points(account, year),
            FullOn(account, year, quote),
            [
                .. lines
                    .Take(PageSize)
                    .Select(l =>
                        l.Line with
                        {
                            MayReport = !l.Reported && RequestRules.AsksForReport(l.Line.State, l.Ends, me.Today),
                        }
                    ),
            ],
            lines.Count > PageSize,
            page,
            Lines(account, names, receipts.ToLookup(f => f.RequestId, f => f.ReceiptLink)),
            [.. caps.Select(c => new MonthLimit(c.Month, c.Amount, taken.GetValueOrDefault(c.Month), c.Note, c.SetBy))],
            [.. account.Facts.Select(f => new Fact(f.Id, f.Kind, f.On, f.Value, f.ByName))],
            id != me.PersonId && (me.IsPeopleOps || account.ManagerId == me.PersonId),
            account.Manager,
            account.LastDay(me.Today),
            StipendQuote
                .Of(
                    account.Engagement,
                    account.Policy,
                    year.To.AddDays(1),
                    account.Balance(year.To.AddDays(1)).Committed
                )
                .Steps,
            new(undecided),
            account.OpensWith(me.Today)
        );
    }

    /// <summary>
    /// A point for each month of the stipend year and each day on which what is earned jumps: enough to draw it
    /// exactly.
    /// </summary>
    private List<Point> Points(StipendAccount account, StipendYear year)
    {
        var anniversary = account.Engagement.Anniversary(1);
        var days = Enumerable
            .Range(0, 13)
            .Select(i => year.From.AddDays(i * (year.Days - 1) / 12))
            .Append(me.Today)
            .Append(anniversary.AddDays(-1))
            .Append(anniversary)
            .Concat(account.Changes.Where(year.Has).SelectMany(c => new[] { c.AddDays(-1), c }))
            .Where(year.Has)
            .Distinct()
            .Order();
        return [.. days.Select(d => new Point(d, Entitlement.Earned(account.Engagement, account.Policy, d, d)))];
    }

    /// <summary>The first day on which all of the year is earned, where that is still ahead.</summary>
    private DateOnly? FullOn(StipendAccount account, StipendYear year, StipendQuote quote) =>
        quote.Earned >= quote.WholeYear ? null
        : account.Engagement.Anniversary(1) is var first && year.Has(first) && first > me.Today ? first
        : year.To;

    /// <summary>
    /// The ledger of the year, newest first, with what was earned between its lines and what could be spent after each.
    /// </summary>
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
                                i > 0 && i == lines.Count - 1 ? "Today"
                                    : line.On > year.From ? "The stipend opened"
                                    : "The stipend year began",
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
}
