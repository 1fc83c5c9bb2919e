using Trellis.Stipends.Account;

namespace Trellis.Stipends.Payments;

/// <summary>Claims ready to pay, oldest first, with what blocks each of the others.</summary>
public sealed class ClaimsToPay(AppDb db, Viewer me)
{
    public const int PageSize = 50;

    public sealed record View(IReadOnlyList<Line> Lines, int Page, bool More, Money Total, string Currency);

    /// <param name="Blocked">Why it cannot be paid yet; null if it can.</param>
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
        string? Blocked
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
                        Blocked(r.PersonId, r.Claim, r.Receipts, r.CapMonth)
                    )),
            ],
            page,
            rows.Count > PageSize,
            new(total),
            await StipendCurrency.Of(sight, ct)
        );
    }

    private string? Blocked(Id<Person> person, Claim claim, int receipts, DateOnly? month)
    {
        if (person == me.PersonId)
            return "It is your own. A colleague pays it.";
        if (ClaimRules.CanPay(claim, receipts) is not null)
            return "The manager has not confirmed the purchase yet.";
        return month > me.Today && month > CapRules.MonthOf(claim.BoughtOn)
            ? $"It counts for {month:MMMM yyyy}."
            : null;
    }
}
