namespace Trellis.Stipends;

/// <summary>
/// What somebody may spend, how it came about, what they asked for and what expires when. For the person, their
/// manager, People Ops and finance.
/// </summary>
public sealed class MyStipend(AppDb db, Viewer me, Books books)
{
    public const int Shown = 25;

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
        IReadOnlyList<Booked> Ledger,
        IReadOnlyList<Announced> Caps,
        IReadOnlyList<Recorded> Facts,
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
    public sealed record Booked(
        DateOnly On,
        LedgerKind? Kind,
        string What,
        Id<StipendRequest>? Request,
        IReadOnlyList<Proof> Receipts,
        Money Earned,
        Money Change,
        Money CanSpend,
        string By,
        string Reason
    );

    public sealed record Proof(Id<Receipt> Id, ReceiptKind Kind);

    public sealed record Announced(DateOnly Month, Money Cap, Money Taken, string Note, string SetBy);

    public sealed record Recorded(Id<StipendFact> Id, StipendFactKind Kind, DateOnly On, string Value, string By);

    public async Task<View?> Load(Id<Person>? person, int page, CancellationToken ct)
    {
        if (person is not { } id || await books.Of(id, ct) is not { } book)
            return null;
        await db.RecordReading(me, StipendActivity.Read, id, ct);
        var sight = db.For(me);
        var quote = book.Quote(me.Today);
        var year = quote.Year;
        page = await sight.StipendRequests.Where(r => r.PersonId == id).PageAt(page, Shown, ct);
        var lines = await sight
            .StipendRequests.Where(r => r.PersonId == id)
            .OrderByDescending(r => r.AskedAt)
            .ThenByDescending(r => r.Id)
            .Skip((page - 1) * Shown)
            .Take(Shown + 1)
            .Select(r => new
            {
                Line = new Line(r.Id, r.What, r.Provider, r.Amount, r.State, r.AskedOn, r.BuyFrom, r.IsSmall, false),
                Reported = r.Report != null,
                Ends = (DateOnly?)r.Event!.To,
            })
            .ToListAsync(ct);
        var booked = book.EntriesOf(me.Today).Select(e => e.RequestId).OfType<Id<StipendRequest>>().ToHashSet();
        var names = await sight
            .StipendRequests.Where(r => booked.Contains(r.Id))
            .Select(r => new { r.Id, r.What })
            .ToDictionaryAsync(r => r.Id, r => r.What, ct);
        var receipts = await sight
            .Receipts.Where(f => booked.Contains(f.RequestId) && !f.IsQuote)
            .OrderBy(f => f.AddedAt)
            .Select(f => new { f.RequestId, Proof = new Proof(f.Id, f.Kind) })
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
                    r.State == RequestState.Asked
                    || r.State == RequestState.Questioned
                    || r.State == RequestState.Seconding
                )
            )
            .SumAsync(r => r.Amount.Minor, ct);
        return new(
            id,
            book.Name,
            id == me.PersonId,
            quote,
            book.Balance(me.Today),
            book.PolicyNumber,
            book.Group(me.Today),
            Points(book, year),
            FullOn(book, year, quote),
            [
                .. lines
                    .Take(Shown)
                    .Select(l =>
                        l.Line with
                        {
                            MayReport = !l.Reported && RequestRules.AsksForReport(l.Line.State, l.Ends, me.Today),
                        }
                    ),
            ],
            lines.Count > Shown,
            page,
            Lines(book, names, receipts.ToLookup(f => f.RequestId, f => f.Proof)),
            [.. caps.Select(c => new Announced(c.Month, c.Amount, taken.GetValueOrDefault(c.Month), c.Note, c.SetBy))],
            [.. book.Facts.Select(f => new Recorded(f.Id, f.Kind, f.On, f.Value, f.ByName))],
            id != me.PersonId && (me.IsPeopleOps || book.ManagerId == me.PersonId),
            book.Manager,
            book.LastDay(me.Today),
            StipendQuote
                .Of(book.Engagement, book.Policy, year.To.AddDays(1), book.Balance(year.To.AddDays(1)).Committed)
                .Steps,
            new(undecided),
            book.OpensWith(me.Today)
        );
    }

    /// <summary>
    /// A point for each month of the stipend year and each day on which what is earned jumps: enough to draw it
    /// exactly.
    /// </summary>
    private List<Point> Points(Book book, StipendYear year)
    {
        var anniversary = book.Engagement.Anniversary(1);
        var days = Enumerable
            .Range(0, 13)
            .Select(i => year.From.AddDays(i * (year.Days - 1) / 12))
            .Append(me.Today)
            .Append(anniversary.AddDays(-1))
            .Append(anniversary)
            .Concat(book.Changes.Where(year.Has).SelectMany(c => new[] { c.AddDays(-1), c }))
            .Where(year.Has)
            .Distinct()
            .Order();
        return [.. days.Select(d => new Point(d, Entitlement.Earned(book.Engagement, book.Policy, d, d)))];
    }

    /// <summary>The first day on which all of the year is earned, where that is still ahead.</summary>
    private DateOnly? FullOn(Book book, StipendYear year, StipendQuote quote) =>
        quote.Earned >= quote.WholeYear ? null
        : book.Engagement.Anniversary(1) is var first && year.Has(first) && first > me.Today ? first
        : year.To;

    /// <summary>
    /// The ledger of the year, newest first, with what was earned between its lines and what could be spent after each.
    /// </summary>
    private List<Booked> Lines(
        Book book,
        Dictionary<Id<StipendRequest>, string> names,
        ILookup<Id<StipendRequest>, Proof> receipts
    )
    {
        var year = book.Year(me.Today);
        var lines = Statement.Of(book.Engagement, book.Policy, me.Today, book.EntriesOf(me.Today));
        return
        [
            .. lines
                .Select(
                    (line, i) =>
                        line.Entry is { } e
                            ? new Booked(
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
                            : new Booked(
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
