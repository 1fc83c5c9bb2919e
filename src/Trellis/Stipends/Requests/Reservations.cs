using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// Reserves what is approved, in the month that has room for it, and moves purchases of later months up, in the
/// order of approval, when an earlier month has room again.
/// Runs inside a command that moves money alone.
/// </summary>
public sealed class Reservations(AppDb db, Viewer me)
{
    private sealed record Months(Dictionary<DateOnly, Money> Caps, Dictionary<DateOnly, Money> Taken)
    {
        public DateOnly? Place(Money amount, DateOnly from) =>
            CapRules.Place(amount, from, Caps, m => Taken.GetValueOrDefault(m));

        public void Add(DateOnly month, Money amount) => Taken[month] = Taken.GetValueOrDefault(month) + amount;
    }

    /// <summary>
    /// Holds the money of a request that is approved now; says why where the policy or the months have no room.
    /// </summary>
    public async Task<Problem?> Reserve(StipendRequest request, StipendAccount account, CancellationToken ct)
    {
        var from = request.SpendOn > me.Today ? request.SpendOn : me.Today;
        if ((await Load(CapRules.MonthOf(me.Today), ct)).Place(request.Amount, from) is not { } month)
            return new Problem.Refused("cap.full", "Every month ahead is full.");
        // what was bought already is taken from the year in which it was bought
        var buyFrom = request.WasBought ? request.SpendOn : CapRules.BuyFrom(from, month);
        if (account.LastDay(me.Today) is { } last && buyFrom > last)
            return new Problem.Refused(
                "cap.full",
                $"Every month until {last:d MMMM yyyy}, the last day of the stipend, is full."
            );
        var quote = account.Quote(buyFrom);
        if (quote.Available < request.Amount)
            return new Problem.Refused(
                "stipend.balance",
                $"{quote.Available.In(quote.Terms.Currency)} can be spent on {buyFrom:d MMMM yyyy}, and this costs "
                    + $"{request.Amount.In(quote.Terms.Currency)}."
            );
        (request.CapMonth, request.BuyFrom, request.CountsOn) = (month, buyFrom, buyFrom);
        TakeBack(request, request.Amount, account);
        db.Post(me, request, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, request.Amount);
        return null;
    }

    /// <summary>
    /// Takes back from what has expired as much of an amount as had: it is spent or held from the stipend year in which
    /// the request counts.
    /// </summary>
    public void TakeBack(StipendRequest request, Money amount, StipendAccount account) =>
        db.Post(
            me,
            request,
            LedgerKind.Release,
            LedgerAccount.Expired,
            LedgerAccount.Available,
            account.Expired(amount, request.CountsOn!.Value),
            "Bought before it expired"
        );

    /// <summary>
    /// Moves what was approved for a later month than planned up to the first month with room. Trellis does it, whoever
    /// made the room; call it after that is saved.
    /// </summary>
    public async Task MoveUp(CancellationToken ct)
    {
        var trellis = me.AsTrellis();
        var waiting = await db.For(trellis)
            .StipendRequests.Where(r =>
                r.State == RequestState.Approved
                && r.CapMonth != null
                && ((r.BuyFrom > r.SpendOn && r.BuyFrom > me.Today) || (r.SpendOn < r.AskedOn && r.CapMonth > me.Today))
            )
            .OrderBy(r => r.ApprovedAt)
            .ThenBy(r => r.Id)
            .ToListAsync(ct);
        if (waiting.Count == 0)
            return;
        var people = waiting.ConvertAll(r => r.PersonId);
        var byId = (
            await new StipendAccounts(db, trellis, new ConversationDays(db, trellis)).For(
                db.For(trellis).StipendPeople.Where(p => people.Contains(p.Id)),
                ct
            )
        ).ToDictionary(b => b.Id);
        var months = await Load(CapRules.MonthOf(me.Today), ct);
        foreach (var request in waiting)
        {
            var (account, from) = (byId[request.PersonId], request.SpendOn > me.Today ? request.SpendOn : me.Today);
            months.Add(request.CapMonth!.Value, -request.Amount);
            if (
                months.Place(request.Amount, from) is { } month
                && month < request.CapMonth
                && (request.WasBought ? request.SpendOn : CapRules.BuyFrom(from, month)) is var buyFrom
                && (request.WasBought || (Fits(account, request, buyFrom) && !(buyFrom > account.LastDay(me.Today))))
            )
            {
                var moved = Move(trellis, request, month, buyFrom, buyFrom, request.Amount, "Moved up");
                request.History.Add(
                    new()
                    {
                        Act = RequestAct.Move,
                        At = me.Now,
                        ByName = trellis.Name,
                        Words =
                            $"There is room in {month:MMMM yyyy}: it can be "
                            + $"{(request.WasBought ? $"paid from {month:d MMMM yyyy}" : $"bought from {buyFrom:d MMMM yyyy}")}.",
                    }
                );
                // what moved before it counts for the next of the same person
                byId[request.PersonId] = account with
                {
                    Entries = [.. account.Entries, .. moved],
                };
            }
            months.Add(request.CapMonth.Value, request.Amount);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Counts what was bought earlier than approved for the month in which it was bought, where that has room;
    /// otherwise it stays where it is, and is paid from there on.
    /// </summary>
    public async Task CountEarlier(
        StipendRequest request,
        DateOnly boughtOn,
        StipendAccount account,
        CancellationToken ct
    )
    {
        if (request.WasBought || request.CapMonth is not { } stands || CapRules.MonthOf(boughtOn) >= stands)
            return;
        var (months, held) = (await Load(CapRules.MonthOf(boughtOn), ct), account.Held(request.Id));
        months.Add(stands, -held);
        if (months.Place(held, boughtOn) is { } month && month < stands)
            Move(me, request, month, request.BuyFrom, request.CountsOn!.Value, held, "Bought earlier");
    }

    /// <summary>
    /// Whether a month has room for more, and the person has it in the stipend year that the request counts in: what is
    /// held again when a claim comes back.
    /// </summary>
    public async Task<bool> HasRoom(StipendRequest request, Money more, StipendAccount account, CancellationToken ct) =>
        request.CapMonth is { } month
        && (await Load(month, ct)).Place(more, month) == month
        && account.Quote(request.CountsOn!.Value) is { Eligible: true } quote
        && quote.Available >= more;

    /// <summary>Whether the money is there on the earlier day too, which may lie in another stipend year.</summary>
    private static bool Fits(StipendAccount account, StipendRequest request, DateOnly day)
    {
        var (quote, own) = (
            account.Quote(day),
            account.Year(day).Has(request.CountsOn!.Value) ? account.Held(request.Id) : Money.Zero
        );
        return quote.Eligible && quote.Earned - quote.Spent + own >= request.Amount;
    }

    private IReadOnlyList<LedgerEntry> Move(
        Viewer by,
        StipendRequest request,
        DateOnly month,
        DateOnly buyFrom,
        DateOnly countsOn,
        Money held,
        string reason
    )
    {
        var freed = db.Post(
            by,
            request,
            LedgerKind.Release,
            LedgerAccount.Held,
            LedgerAccount.Available,
            held,
            reason
        )!;
        (request.CapMonth, request.BuyFrom, request.CountsOn) = (month, buyFrom, countsOn);
        return
        [
            freed,
            db.Post(by, request, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, held, reason)!,
        ];
    }

    private async Task<Months> Load(DateOnly since, CancellationToken ct) =>
        new(
            await db.For(me)
                .MonthlyCaps.Where(c => c.LiftedAt == null)
                .ToDictionaryAsync(c => c.Month, c => c.Amount, ct),
            await db.For(me).MonthsTakenFrom(since).ToDictionaryAsync(t => t.Month, t => new Money(t.Minor), ct)
        );
}
