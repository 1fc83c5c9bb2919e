using System.Linq.Expressions;

namespace Trellis.Stipends.Payments;

/// <summary>
/// What was spent in a calendar year, by month, category, provider, kind and person. A claim counts on the day of the
/// purchase; what was paid back, or was paid wrongly, is taken off where it was spent.
/// </summary>
public sealed class SpendingBreakdown(AppDb db, Viewer me)
{
    private const int ProviderLimit = 12;
    private const int PeopleLimit = 50;

    /// <param name="Owed">Claimed and not paid yet.</param>
    /// <param name="Used">How many people claimed anything.</param>
    public sealed record View(
        Money Owed,
        Money Paid,
        IReadOnlyList<Month> Months,
        IReadOnlyList<Sum> Categories,
        IReadOnlyList<Sum> Providers,
        IReadOnlyList<Sum> Kinds,
        IReadOnlyList<Spender> Spenders,
        int Used
    );

    public sealed record Month(DateOnly From, Money Spent);

    /// <param name="Requests">How many claims.</param>
    public sealed record Sum(string Name, Money Amount, int Requests);

    public sealed record Spender(Id<Person> Id, string Name, Money Amount, int Requests);

    /// <summary>Money that came back, with what it had been spent on.</summary>
    private sealed record Refund(
        Id<Person> PersonId,
        int Month,
        string Category,
        string Provider,
        StipendKind Kind,
        Money Amount
    );

    public async Task<View> Load(int year, CancellationToken ct)
    {
        var sight = db.For(me);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var claims = sight.Claims.Where(c =>
            (c.Request!.State == RequestState.Claimed || c.Request.State == RequestState.Paid)
            && c.BoughtOn >= from
            && c.BoughtOn <= to
        );
        var refunds = await Refunds(sight, from, to, ct);
        var states = await Sums(claims, c => c.Request!.State, ct);
        return new(
            new(states.Find(s => s.Key == RequestState.Claimed)?.Minor ?? 0),
            new Money(states.Find(s => s.Key == RequestState.Paid)?.Minor ?? 0)
                - Money.Sum(refunds.Select(r => r.Amount)),
            await Months(claims, refunds, year, ct),
            [
                .. (await Sums(claims, c => c.Request!.Category, ct))
                    .OrderByDescending(c => c.Minor)
                    .Select(c => new Sum(c.Key, Net(c.Minor, refunds, r => r.Category == c.Key), c.Count)),
            ],
            await Providers(sight, claims, refunds, ct),
            [
                .. (await Sums(claims, c => c.Request!.Kind, ct))
                    .OrderBy(k => k.Key)
                    .Select(k => new Sum(Ui.Say.Of(k.Key), Net(k.Minor, refunds, r => r.Kind == k.Key), k.Count)),
            ],
            await Spenders(claims, refunds, ct),
            await claims.Select(c => c.Request!.PersonId).Distinct().CountAsync(ct)
        );
    }

    private sealed record Total<TKey>(TKey Key, long Minor, int Count);

    private static Task<List<Total<TKey>>> Sums<TKey>(
        IQueryable<Claim> claims,
        Expression<Func<Claim, TKey>> key,
        CancellationToken ct
    ) => claims.GroupBy(key).Select(g => new Total<TKey>(g.Key, g.Sum(c => c.Amount.Minor), g.Count())).ToListAsync(ct);

    private static Money Net(long minor, IEnumerable<Refund> refunds, Func<Refund, bool> where) =>
        new Money(minor) - Money.Sum(refunds.Where(where).Select(r => r.Amount));

    private static Task<List<Refund>> Refunds(Sight sight, DateOnly from, DateOnly to, CancellationToken ct) =>
        sight
            .Ledger.Where(l =>
                l.From == LedgerAccount.Paid && l.Request!.Claim!.BoughtOn >= from && l.Request.Claim.BoughtOn <= to
            )
            .Select(l => new Refund(
                l.PersonId,
                l.Request!.Claim!.BoughtOn.Month,
                l.Request.Category,
                l.Request.ComparedProvider,
                l.Request.Kind,
                l.Amount
            ))
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<Month>> Months(
        IQueryable<Claim> claims,
        List<Refund> refunds,
        int year,
        CancellationToken ct
    )
    {
        var months = await Sums(claims, c => c.BoughtOn.Month, ct);
        return
        [
            .. Enumerable
                .Range(1, 12)
                .Select(m => new Month(
                    new(year, m, 1),
                    Net(months.Find(x => x.Key == m)?.Minor ?? 0, refunds, r => r.Month == m)
                )),
        ];
    }

    private static async Task<IReadOnlyList<Sum>> Providers(
        Sight sight,
        IQueryable<Claim> claims,
        List<Refund> refunds,
        CancellationToken ct
    )
    {
        var providers = await claims
            .GroupBy(c => c.Request!.ComparedProvider)
            .Select(g => new
            {
                g.Key,
                Minor = g.Sum(c => c.Amount.Minor),
                Count = g.Count(),
            })
            .OrderByDescending(g => g.Minor)
            .Take(ProviderLimit)
            .ToListAsync(ct);
        var keys = providers.ConvertAll(p => p.Key);
        var names = await sight
            .StipendRequests.Where(r => keys.Contains(r.ComparedProvider))
            .GroupBy(r => r.ComparedProvider)
            .Select(g => new { g.Key, Name = g.Min(r => r.Provider) })
            .ToDictionaryAsync(p => p.Key, p => p.Name!, ct);
        return providers.ConvertAll(p => new Sum(
            names[p.Key],
            Net(p.Minor, refunds, r => r.Provider == p.Key),
            p.Count
        ));
    }

    private static async Task<IReadOnlyList<Spender>> Spenders(
        IQueryable<Claim> claims,
        List<Refund> refunds,
        CancellationToken ct
    )
    {
        var spenders = await claims
            .GroupBy(c => new { c.Request!.PersonId, c.Request.Person!.Name })
            .Select(g => new
            {
                g.Key.PersonId,
                g.Key.Name,
                Minor = g.Sum(c => c.Amount.Minor),
                Count = g.Count(),
            })
            .OrderByDescending(g => g.Minor)
            .ThenBy(g => g.Name)
            .Take(PeopleLimit)
            .ToListAsync(ct);
        return spenders.ConvertAll(s => new Spender(
            s.PersonId,
            s.Name,
            Net(s.Minor, refunds, r => r.PersonId == s.PersonId),
            s.Count
        ));
    }
}
