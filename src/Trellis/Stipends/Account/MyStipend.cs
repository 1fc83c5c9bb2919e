namespace Trellis.Stipends.Account;

/// <summary>
/// What somebody may spend, how it came about, what they asked for and what expires when. For the person, their
/// manager, People Ops and finance.
/// </summary>
public sealed class MyStipend(AppDb db, Viewer me, StipendAccounts accounts, YearStatement statement)
{
    public const int PageSize = 25;
    private const int LimitsShown = 6;

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
        IReadOnlyList<YearStatement.StatementLine> Ledger,
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
        return new(
            id,
            account.Name,
            id == me.PersonId,
            quote,
            account.Balance(me.Today),
            account.PolicyNumber,
            account.Group(me.Today),
            EarnedCurve.Points(account, year, me.Today),
            EarnedCurve.FullOn(account, quote, me.Today),
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
            await statement.Load(account, ct),
            await Limits(sight, ct),
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
            await accounts.Undecided(id, ct),
            account.OpensWith(me.Today)
        );
    }

    /// <summary>The limits of the months ahead that the company has announced.</summary>
    private async Task<IReadOnlyList<MonthLimit>> Limits(Sight sight, CancellationToken ct)
    {
        var month = CapRules.MonthOf(me.Today);
        var caps = await sight
            .MonthlyCaps.Where(c => c.LiftedAt == null && c.Month >= month)
            .OrderBy(c => c.Month)
            .Take(LimitsShown)
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
        return
        [
            .. caps.Select(c => new MonthLimit(c.Month, c.Amount, taken.GetValueOrDefault(c.Month), c.Note, c.SetBy)),
        ];
    }
}
