namespace Trellis.Stipends;

/// <summary>
/// Writes down what expires when a stipend year has ended, or the employment in it: once for each person and year, and again only for what is released afterwards.
/// Years that ended before there was a policy here are left alone.
/// </summary>
public sealed class CloseYears(AppDb db, Viewer me, Books books)
{
    /// <summary>How many entries were made.</summary>
    public Task<Result<int>> Handle(CancellationToken ct) => db.Alone(() => Close(ct), ct);

    private async Task<Result<int>> Close(CancellationToken ct)
    {
        if (!me.IsOperator) return new Problem.Forbidden();
        if (await db.For(me).StipendPolicies.OrderBy(p => p.Number).Select(p => (DateTime?)p.PublishedAt).FirstOrDefaultAsync(ct) is not { } published) return 0;
        var begins = DateOnly.FromDateTime(published);
        var since = me.Today.AddDays(-400);
        var made = 0;
        foreach (var book in await books.Of(db.For(me).StipendPeople.Where(p => p.StartsOn <= me.Today && (p.EndsOn == null || p.EndsOn >= since)), ct))
        {
            foreach (var (year, ended) in Ended(book).Where(y => y.Ended >= begins))
            {
                var left = Ledger.Left(Entitlement.Earned(book.Engagement, book.Policy, ended, ended), book.Balance(ended));
                if (left == Money.Zero) continue;
                db.Add(new LedgerEntry { PersonId = book.Id, CountsOn = ended, Kind = LedgerKind.Expiry, From = LedgerAccount.Available, To = LedgerAccount.Expired, Amount = left, On = ended, At = me.Now, ByName = me.Name, Reason = "Nothing carries over" });
                made++;
            }
        }
        return await db.Save(ct) is { } problem ? problem : made;
    }

    /// <summary>The stipend year that ended last, and the one in which the employment ended.</summary>
    private IEnumerable<(StipendYear Year, DateOnly Ended)> Ended(Book book)
    {
        var last = book.LastDay(me.Today);
        var now = book.Year(me.Today);
        if (last is { } end && end < me.Today && book.Year(end) is var final)
        {
            yield return (final, end);
            yield break;
        }
        if (now.From > book.Engagement.Hired && book.Year(now.From.AddDays(-1)) is var before) yield return (before, before.To);
    }
}

/// <summary>Looks every hour whether a stipend year has ended.</summary>
public sealed class CloseYearsHourly(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CloseYearsHourly> log) : Periodic(TimeSpan.FromHours(1), scopes, clock, log)
{
    protected override Task Do(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<CloseYears>().Handle(ct);
}
