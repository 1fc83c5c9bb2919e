namespace Trellis.Stipends.Finance;

/// <summary>The claims that wait for money, oldest first, and what keeps some of them.</summary>
public sealed class ClaimsToPay(AppDb db, Viewer me)
{
    public const int PageSize = 50;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More, Money Total, string Currency);

    /// <param name="Waits">Why it cannot be paid yet; none where it can.</param>
    public sealed record Line(
        Id<StipendRequest> Id,
        string Person,
        string What,
        string Provider,
        Money Amount,
        ForeignAmount? Foreign,
        DateOnly BoughtOn,
        DateTime SubmittedAt,
        bool IsLate,
        bool IsLost,
        bool IsEarly,
        int Receipts,
        bool IsDuplicate,
        bool IsMine,
        string? Waits
    );

    public async Task<View?> Load(int page, CancellationToken ct)
    {
        if (!me.IsFinance)
            return null;
        var sight = db.For(me);
        var waiting = sight.StipendRequests.Where(r => r.State == RequestState.Claimed);
        page = await waiting.PageAt(page, PageSize, ct);
        var rows = await waiting
            .OrderBy(r => r.Claim!.SubmittedAt)
            .ThenBy(r => r.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(r => new
            {
                r.Id,
                r.PersonId,
                r.Person!.Name,
                r.What,
                r.Provider,
                r.CapMonth,
                Claim = r.Claim!,
                Receipts = r.Receipts.Count(f => !f.IsQuote),
                Duplicate = r.Receipts.Any(f =>
                    !f.IsQuote && sight.Receipts.Any(o => o.RequestId != r.Id && o.Hash == f.Hash && !o.IsQuote)
                ),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var total = await sight
            .Claims.Where(c => c.Request!.State == RequestState.Claimed)
            .SumAsync(c => c.Amount.Minor, ct);
        return new(
            [
                .. rows.Take(PageSize)
                    .Select(r => new Line(
                        r.Id,
                        r.Name,
                        r.What,
                        r.Provider,
                        r.Claim.Amount,
                        r.Claim.Foreign,
                        r.Claim.BoughtOn,
                        r.Claim.SubmittedAt,
                        r.Claim.LateReason.Length > 0,
                        r.Claim.LostReason.Length > 0,
                        r.Claim.EarlyReason.Length > 0,
                        r.Receipts,
                        r.Duplicate,
                        r.PersonId == me.PersonId,
                        r.PersonId == me.PersonId ? "It is your own. A colleague pays it."
                            : RequestRules.CanPay(r.Claim, r.Receipts) is not null
                                ? "The manager has not confirmed the purchase yet."
                            : r.CapMonth > me.Today && r.CapMonth > CapRules.MonthOf(r.Claim.BoughtOn)
                                ? $"It counts for {r.CapMonth:MMMM yyyy}."
                            : null
                    )),
            ],
            page,
            rows.Count > PageSize,
            new(total),
            await Currency(sight, ct)
        );
    }

    internal static async Task<string> Currency(Sight sight, CancellationToken ct) =>
        (await sight.StipendPolicies.AsNoTracking().OrderBy(p => p.Number).FirstOrDefaultAsync(ct))?.Terms.Currency
        ?? "USD";
}

/// <summary>
/// Where the money of a calendar year stands: committed, spent, paid, against the budget; by month, kind of thing and
/// provider; and how many used it.
/// </summary>
public sealed class FinanceDashboard(AppDb db, Viewer me, Books books)
{
    private const int Most = 12,
        MostPeople = 50;

    /// <param name="Entitled">What everybody's stipend comes to by the end of their stipend years that run
    /// today.</param>
    /// <param name="Forecast">What the year comes to if the rest of it goes like the part so far.</param>
    public sealed record View(
        int Year,
        string Currency,
        Money? Budget,
        Money Held,
        Money Owed,
        Money Paid,
        Money Forecast,
        Money Entitled,
        IReadOnlyList<Month> Months,
        IReadOnlyList<Part> Categories,
        IReadOnlyList<Part> Providers,
        IReadOnlyList<Part> Kinds,
        IReadOnlyList<Spender> Spenders,
        int Used,
        int People,
        IReadOnlyList<Cap> Caps,
        int Queue
    )
    {
        public Money Spent => Owed + Paid;
        public Money Committed => Held + Owed + Paid;
    }

    public sealed record Month(DateOnly From, Money Spent);

    public sealed record Spender(Id<Person> Id, string Name, Money Amount, int Requests);

    public sealed record Part(string Name, Money Amount, int Requests);

    public sealed record Cap(DateOnly Month, Money? Limit, Money Taken, string Note);

    public async Task<View?> Load(int? asked, CancellationToken ct)
    {
        if (!me.IsFinance && !me.IsPeopleOps)
            return null;
        var sight = db.For(me);
        var year = asked ?? me.Today.Year;
        if (year is < 2000 or > 2199)
            return null;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

        // What is claimed is spent on the day it was bought; what is held is counted on the day from which it may be
        // bought. What was paid back or wrongly is taken off where it was spent.
        var claims = sight.Claims.Where(c =>
            (c.Request!.State == RequestState.Claimed || c.Request.State == RequestState.Paid)
            && c.BoughtOn >= from
            && c.BoughtOn <= to
        );
        var months = await claims
            .GroupBy(c => c.BoughtOn.Month)
            .Select(g => new { g.Key, Sum = g.Sum(c => c.Amount.Minor) })
            .ToListAsync(ct);
        var categories = await claims
            .GroupBy(c => c.Request!.Category)
            .Select(g => new
            {
                g.Key,
                Sum = g.Sum(c => c.Amount.Minor),
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var providers = await claims
            .GroupBy(c => c.Request!.ComparedProvider)
            .Select(g => new
            {
                g.Key,
                Sum = g.Sum(c => c.Amount.Minor),
                Count = g.Count(),
            })
            .OrderByDescending(g => g.Sum)
            .Take(Most)
            .ToListAsync(ct);
        var keys = providers.ConvertAll(p => p.Key);
        var names = await sight
            .StipendRequests.Where(r => keys.Contains(r.ComparedProvider))
            .GroupBy(r => r.ComparedProvider)
            .Select(g => new { g.Key, Name = g.Min(r => r.Provider) })
            .ToDictionaryAsync(p => p.Key, p => p.Name!, ct);
        var kinds = await claims
            .GroupBy(c => c.Request!.Kind)
            .Select(g => new
            {
                g.Key,
                Sum = g.Sum(c => c.Amount.Minor),
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var spenders = await claims
            .GroupBy(c => new { c.Request!.PersonId, c.Request.Person!.Name })
            .Select(g => new
            {
                g.Key.PersonId,
                g.Key.Name,
                Sum = g.Sum(c => c.Amount.Minor),
                Count = g.Count(),
            })
            .OrderByDescending(g => g.Sum)
            .ThenBy(g => g.Name)
            .Take(MostPeople)
            .ToListAsync(ct);
        var states = await claims
            .GroupBy(c => c.Request!.State)
            .Select(g => new { g.Key, Sum = g.Sum(c => c.Amount.Minor) })
            .ToListAsync(ct);
        var back = await sight
            .Ledger.Where(l =>
                l.From == LedgerAccount.Paid && l.Request!.Claim!.BoughtOn >= from && l.Request.Claim.BoughtOn <= to
            )
            .Select(l => new
            {
                l.PersonId,
                l.Request!.Claim!.BoughtOn.Month,
                l.Request.Category,
                l.Request.ComparedProvider,
                l.Request.Kind,
                l.Amount,
            })
            .ToListAsync(ct);
        var held = await sight
            .Ledger.Where(l => l.CountsOn >= from && l.CountsOn <= to)
            .SumAsync(
                l =>
                    l.To == LedgerAccount.Held ? l.Amount.Minor
                    : l.From == LedgerAccount.Held ? -l.Amount.Minor
                    : 0,
                ct
            );
        var used = await claims.Select(c => c.Request!.PersonId).Distinct().CountAsync(ct);
        var here = sight.StipendPeople.Where(p => p.StartsOn <= me.Today && (p.EndsOn == null || p.EndsOn >= me.Today));

        var (owed, paid) = (
            new Money(states.Find(s => s.Key == RequestState.Claimed)?.Sum ?? 0),
            new Money(states.Find(s => s.Key == RequestState.Paid)?.Sum ?? 0) - Money.Sum(back.Select(x => x.Amount))
        );
        return new(
            year,
            await ClaimsToPay.Currency(sight, ct),
            (await sight.StipendBudgets.AsNoTracking().SingleOrDefaultAsync(b => b.Year == year, ct))?.Amount,
            new(held),
            owed,
            paid,
            Forecast(owed + paid, new(held), from, to),
            Money.Sum(
                (await books.WithoutLedger(here, ct)).Select(b =>
                    Entitlement.Earned(b.Engagement, b.Policy, b.Year(me.Today).To, me.Today)
                )
            ),
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(m => new Month(
                        new(year, m, 1),
                        new Money(months.Find(x => x.Key == m)?.Sum ?? 0)
                            - Money.Sum(back.Where(x => x.Month == m).Select(x => x.Amount))
                    )),
            ],
            [
                .. categories
                    .OrderByDescending(c => c.Sum)
                    .Select(c => new Part(
                        c.Key,
                        new Money(c.Sum) - Money.Sum(back.Where(x => x.Category == c.Key).Select(x => x.Amount)),
                        c.Count
                    )),
            ],
            [
                .. providers.Select(p => new Part(
                    names[p.Key],
                    new Money(p.Sum) - Money.Sum(back.Where(x => x.ComparedProvider == p.Key).Select(x => x.Amount)),
                    p.Count
                )),
            ],
            [
                .. kinds
                    .OrderBy(k => k.Key)
                    .Select(k => new Part(
                        k.Key == StipendKind.CommunityParticipation
                            ? "Community participation"
                            : "Professional development",
                        new Money(k.Sum) - Money.Sum(back.Where(x => x.Kind == k.Key).Select(x => x.Amount)),
                        k.Count
                    )),
            ],
            [
                .. spenders.Select(s => new Spender(
                    s.PersonId,
                    s.Name,
                    new Money(s.Sum) - Money.Sum(back.Where(x => x.PersonId == s.PersonId).Select(x => x.Amount)),
                    s.Count
                )),
            ],
            used,
            await here.CountAsync(ct),
            await Caps(sight, ct),
            await sight.StipendRequests.CountAsync(r => r.State == RequestState.Claimed, ct)
        );
    }

    /// <summary>
    /// What is spent so far, over the days so far, for all days of the year; never less than what is spent and held
    /// already. A year that is over is what it was.
    /// </summary>
    private Money Forecast(Money spent, Money held, DateOnly from, DateOnly to)
    {
        if (me.Today >= to || me.Today < from)
            return spent + held;
        var run = new Money(
            Exact
                .Of(
                    new System.Numerics.BigInteger(spent.Minor) * (to.DayNumber - from.DayNumber + 1),
                    me.Today.DayNumber - from.DayNumber + 1
                )
                .HalfEven()
        );
        return Money.Max(run, spent + held);
    }

    private async Task<IReadOnlyList<Cap>> Caps(Sight sight, CancellationToken ct)
    {
        var month = CapRules.MonthOf(me.Today);
        var caps = await sight
            .MonthlyCaps.AsNoTracking()
            .Where(c => c.LiftedAt == null && c.Month >= month)
            .ToDictionaryAsync(c => c.Month, ct);
        var taken = await sight.MonthsTakenFrom(month).ToDictionaryAsync(t => t.Month, t => new Money(t.Minor), ct);
        return
        [
            .. Enumerable
                .Range(0, 4)
                .Select(month.AddMonths)
                .Concat(caps.Keys)
                .Concat(taken.Keys)
                .Distinct()
                .Order()
                .Take(Most)
                .Select(m => new Cap(
                    m,
                    caps.TryGetValue(m, out var c) ? c.Amount : null,
                    taken.GetValueOrDefault(m),
                    caps.GetValueOrDefault(m)?.Note ?? ""
                )),
        ];
    }
}
