using Trellis.Stipends.Account;

namespace Trellis.Stipends.Payments;

/// <summary>
/// The money of a calendar year: on hold, spent and paid, against the budget; by month, category and provider; and how
/// many used it. For finance and People Ops.
/// </summary>
public sealed class FinanceDashboard(AppDb db, Viewer me, StipendAccounts accounts, SpendingBreakdown breakdown)
{
    private const int MonthLimit = 12;
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    /// <param name="Budget">Null if none is planned.</param>
    /// <param name="Entitled">
    /// Maximum exposure: what everybody's stipend comes to by the end of the stipend years that run today.
    /// </param>
    /// <param name="Forecast">What the year comes to if the rest of it goes like the part so far.</param>
    /// <param name="People">How many work here today.</param>
    /// <param name="Queue">How many claims are to be paid.</param>
    public sealed record View(
        int Year,
        string Currency,
        Money? Budget,
        Money Held,
        Money Forecast,
        Money Entitled,
        SpendingBreakdown.View Spending,
        int People,
        IReadOnlyList<Cap> Caps,
        int Queue
    )
    {
        public Money Owed => Spending.Owed;
        public Money Paid => Spending.Paid;
        public Money Spent => Owed + Paid;
        public Money Committed => Held + Spent;
    }

    /// <param name="Limit">Null if the month has none.</param>
    public sealed record Cap(DateOnly Month, Money? Limit, Money Taken, string Note);

    /// <param name="asked">The calendar year; null for this one.</param>
    public async Task<View?> Load(int? asked, CancellationToken ct)
    {
        var year = asked ?? me.Today.Year;
        if ((!me.IsFinance && !me.IsPeopleOps) || year is < FirstYear or > LastYear)
            return null;
        var sight = db.For(me);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var spending = await breakdown.Load(year, ct);
        var held = await Held(sight, from, to, ct);
        var people = sight.StipendPeople.Where(p =>
            p.StartsOn <= me.Today && (p.EndsOn == null || p.EndsOn >= me.Today)
        );
        return new(
            year,
            await StipendCurrency.Of(sight, ct),
            (await sight.StipendBudgets.AsNoTracking().SingleOrDefaultAsync(b => b.Year == year, ct))?.Amount,
            held,
            SpendingRules.Forecast(spending.Owed + spending.Paid, held, from, to, me.Today),
            await Entitled(people, ct),
            spending,
            await people.CountAsync(ct),
            await Caps(sight, ct),
            await sight.StipendRequests.CountAsync(r => r.State == RequestState.Claimed, ct)
        );
    }

    /// <summary>What is on hold is counted on the day from which it may be bought.</summary>
    private static async Task<Money> Held(Sight sight, DateOnly from, DateOnly to, CancellationToken ct) =>
        new(
            await sight
                .Ledger.Where(l => l.CountsOn >= from && l.CountsOn <= to)
                .SumAsync(
                    l =>
                        l.To == LedgerAccount.Held ? l.Amount.Minor
                        : l.From == LedgerAccount.Held ? -l.Amount.Minor
                        : 0,
                    ct
                )
        );

    private async Task<Money> Entitled(IQueryable<Person> people, CancellationToken ct) =>
        Money.Sum(
            (await accounts.WithoutLedger(people, ct)).Select(a =>
                Entitlement.Earned(a.Engagement, a.Policy, a.Year(me.Today).To, me.Today)
            )
        );

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
                .Take(MonthLimit)
                .Select(m => new Cap(
                    m,
                    caps.GetValueOrDefault(m)?.Amount,
                    taken.GetValueOrDefault(m),
                    caps.GetValueOrDefault(m)?.Note ?? ""
                )),
        ];
    }
}
