namespace Trellis.Stipends.Requests;

/// <summary>
/// Reserves what is approved, in the month that has room for it, and moves what waits for a later month up, in the order of approval, when room appears.
/// Runs inside a command that moves money alone.
/// </summary>
public sealed class Reservations(AppDb db, Viewer me)
{
    private sealed record Months(Dictionary<DateOnly, Money> Caps, Dictionary<DateOnly, Money> Taken)
    {
        public DateOnly? Place(Money amount, DateOnly from) => CapRules.Place(amount, from, Caps, m => Taken.GetValueOrDefault(m));
        public void Add(DateOnly month, Money amount) => Taken[month] = Taken.GetValueOrDefault(month) + amount;
    }

    /// <summary>Holds the money of a request that is approved now; says why where the policy or the months have no room.</summary>
    public async Task<Problem?> Reserve(StipendRequest request, Book book, CancellationToken ct)
    {
        var from = request.SpendOn > me.Today ? request.SpendOn : me.Today;
        if ((await Load(ct)).Place(request.Amount, from) is not { } month) return new Problem.Refused("cap.full", "Every month ahead is full.");
        var buyFrom = CapRules.BuyFrom(from, month);
        var quote = book.Quote(buyFrom);
        if (quote.Available < request.Amount) return new Problem.Refused("stipend.balance", $"{quote.Available.In(quote.Terms.Currency)} can be spent on {buyFrom:d MMMM yyyy}, and this costs {request.Amount.In(quote.Terms.Currency)}.");
        (request.CapMonth, request.BuyFrom, request.YearFrom) = (month, buyFrom, quote.Year.From);
        db.Post(me, request, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, request.Amount);
        return null;
    }

    /// <summary>Moves what was approved for a later month than planned up to the first month with room. Trellis does it, whoever made the room; call it after that is saved.</summary>
    public async Task MoveUp(CancellationToken ct)
    {
        var trellis = me.AsTrellis();
        var all = new Books(db, trellis);
        var waiting = await db.For(trellis).StipendRequests.Where(r => r.State == RequestState.Approved && r.CapMonth != null && r.BuyFrom > r.SpendOn && r.BuyFrom > me.Today).OrderBy(r => r.ApprovedAt).ThenBy(r => r.Id).ToListAsync(ct);
        if (waiting.Count == 0) return;
        var months = await Load(ct);
        foreach (var request in waiting)
        {
            var from = request.SpendOn > me.Today ? request.SpendOn : me.Today;
            months.Add(request.CapMonth!.Value, -request.Amount);
            if (months.Place(request.Amount, from) is { } month && month < request.CapMonth && await all.Of(request.PersonId, ct) is { } book && Fits(book, request, CapRules.BuyFrom(from, month)))
                Move(trellis, request, month, CapRules.BuyFrom(from, month), book);
            months.Add(request.CapMonth.Value, request.Amount);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether the money is there on the earlier day too, which may lie in another stipend year.</summary>
    private static bool Fits(Book book, StipendRequest request, DateOnly day)
    {
        var quote = book.Quote(day);
        return quote.Eligible && quote.Available + (quote.Year.From == request.YearFrom ? request.Amount : Money.Zero) >= request.Amount && quote.Earned >= request.Amount;
    }

    private void Move(Viewer trellis, StipendRequest request, DateOnly month, DateOnly buyFrom, Book book)
    {
        db.Post(trellis, request, LedgerKind.Release, LedgerAccount.Held, LedgerAccount.Available, request.Amount, "Moved up");
        (request.CapMonth, request.BuyFrom, request.YearFrom) = (month, buyFrom, book.Year(buyFrom).From);
        db.Post(trellis, request, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, request.Amount, "Moved up");
        request.History.Add(new() { Act = RequestAct.Move, At = me.Now, ByName = trellis.Name, Words = $"There is room in {month:MMMM yyyy}: it can be bought from {buyFrom:d MMMM yyyy}." });
    }

    private async Task<Months> Load(CancellationToken ct) => new(
        await db.For(me).MonthlyCaps.Where(c => c.LiftedAt == null).ToDictionaryAsync(c => c.Month, c => c.Amount, ct),
        await db.For(me).MonthsTaken.ToDictionaryAsync(t => t.Month, t => new Money(t.Minor), ct));
}
