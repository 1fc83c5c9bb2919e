using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Account;

/// <summary>
/// Writes down what expires when a stipend year has ended, or the employment in it: once for each person and year, and
/// again only for what is released afterwards. With the employment what was not bought lapses.
/// Where the last day, or the first, is corrected afterwards, what expired of the year that now runs comes back. Years
/// that ended before there was a policy here are left alone.
/// </summary>
public sealed class CloseYears(AppDb db, Viewer me, StipendAccounts accounts, Reservations reservations)
{
    /// <summary>
    /// How many people are closed in one transaction: others who move money wait for no more than that.
    /// </summary>
    private const int AtOnce = 200;

    /// <summary>How many entries were made.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        if (
            await db.For(me)
                .StipendPolicies.OrderBy(p => p.Number)
                .Select(p => (DateTime?)p.PublishedAt)
                .FirstOrDefaultAsync(ct)
            is not { } published
        )
            return 0;
        var since = me.Today.AddDays(-400);
        var people = await db.For(me)
            .StipendPeople.Where(p => p.StartsOn <= me.Today && (p.EndsOn == null || p.EndsOn >= since))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(ct);
        var (made, lapsed) = (0, 0);
        foreach (var some in people.Chunk(AtOnce))
        {
            var closed = await db.InSerializedTransaction(() => Close(some, me.Day(published), ct), ct);
            if (closed.Problem is { } problem)
                return problem;
            (made, lapsed) = (made + closed.Value.Made, lapsed + closed.Value.Lapsed);
        }
        if (lapsed > 0)
            await db.InSerializedTransaction<Done>(
                async () =>
                {
                    await reservations.MoveUp(ct);
                    return Done.It;
                },
                ct
            );
        return made;
    }

    private async Task<Result<(int Made, int Lapsed)>> Close(Id<Person>[] people, DateOnly begins, CancellationToken ct)
    {
        var (trellis, entries) = (me.AsTrellis(), new List<LedgerEntry>());
        void Post(
            StipendAccount account,
            DateOnly day,
            LedgerKind kind,
            LedgerAccount from,
            LedgerAccount to,
            Money amount,
            string reason
        )
        {
            if (amount > Money.Zero)
                entries.Add(
                    new()
                    {
                        PersonId = account.Id,
                        CountsOn = day,
                        Kind = kind,
                        From = from,
                        To = to,
                        Amount = amount,
                        On = day < me.Today ? day : me.Today,
                        At = me.Now.AddMicroseconds(db.ChangeTracker.Entries<LedgerEntry>().Count() + entries.Count),
                        ByName = trellis.Name,
                        Reason = reason,
                    }
                );
        }

        var all = await accounts.For(db.For(me).StipendPeople.Where(p => people.Contains(p.Id)), ct);
        var lapsed = await Lapse(trellis, [.. all.Where(b => b.LastDay(me.Today) < me.Today)], ct);
        foreach (
            var account in all.Select(b =>
                b with
                {
                    Entries = [.. b.Entries, .. lapsed.Where(l => l.PersonId == b.Id)],
                }
            )
        )
        {
            if (!(account.LastDay(me.Today) < me.Today))
                Post(
                    account,
                    me.Today,
                    LedgerKind.Release,
                    LedgerAccount.Expired,
                    LedgerAccount.Available,
                    account.Balance(me.Today).Expired,
                    "The stipend year goes on"
                );
            if (Ended(account) is not { } ended || ended < begins)
                continue;
            Post(
                account,
                ended,
                LedgerKind.Expiry,
                LedgerAccount.Available,
                LedgerAccount.Expired,
                Ledger.Left(
                    Entitlement.Earned(account.Engagement, account.Policy, ended, ended),
                    account.Balance(ended)
                ),
                "Nothing carries over"
            );
        }
        db.AddRange(entries);
        return await db.Save(ct) is { } problem ? problem : (entries.Count, lapsed.Count);
    }

    /// <summary>
    /// Withdraws what the people who have left can no longer buy or claim, and says which entries that made.
    /// </summary>
    private async Task<IReadOnlyList<LedgerEntry>> Lapse(
        Viewer trellis,
        IReadOnlyList<StipendAccount> left,
        CancellationToken ct
    )
    {
        if (left.Count == 0)
            return [];
        var (released, byId) = (new List<LedgerEntry>(), left.ToDictionary(b => b.Id));
        var ids = byId.Keys.ToList();
        foreach (
            var request in await db.For(me)
                .StipendRequests.Where(r =>
                    ids.Contains(r.PersonId)
                    && r.State != RequestState.Paid
                    && r.State != RequestState.Claimed
                    && r.State != RequestState.Declined
                    && r.State != RequestState.Withdrawn
                )
                .Include(r => r.History)
                .OrderBy(r => r.AskedAt)
                .ThenBy(r => r.Id)
                .ToListAsync(ct)
        )
        {
            var (account, last) = (byId[request.PersonId], byId[request.PersonId].LastDay(me.Today)!.Value);
            var returned = request
                .History.Where(h => h.Act == RequestAct.Return)
                .Select(h => (DateOnly?)me.Day(h.At))
                .Max();
            if (!RequestRules.Lapses(request.State, request.SpendOn, returned, last, me.Today, account.Policy.On(last)))
                continue;
            if (
                db.Post(
                    trellis,
                    request,
                    LedgerKind.Release,
                    LedgerAccount.Held,
                    LedgerAccount.Available,
                    account.Held(request.Id),
                    "The last day is over"
                ) is
                { } entry
            )
                released.Add(entry);
            request.State = RequestState.Withdrawn;
            await db.UnscheduleEvent(trellis, request, ct);
            request.Add(trellis, RequestAct.Withdraw, $"The last day of the stipend was {last:d MMMM yyyy}.");
            db.Record(trellis, StipendActivity.Withdrawn, request.Id.ToString(), request.PersonId);
        }
        return released;
    }

    /// <summary>
    /// The last day of the employment where that is over, otherwise of the stipend year before this one.
    /// </summary>
    private DateOnly? Ended(StipendAccount account) =>
        account.LastDay(me.Today) is { } last && last < me.Today ? last
        : account.Year(me.Today).From is var from && from > account.Engagement.Hired ? from.AddDays(-1)
        : null;
}
