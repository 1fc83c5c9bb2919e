using Trellis.Stipends.Account;

namespace Trellis.Growth.Goals;

/// <summary>What was bought for a goal from the stipend, for whoever sees the requests too.</summary>
public sealed class GoalPurchases(AppDb db, Viewer me)
{
    /// <param name="Lines">The latest hundred.</param>
    /// <param name="Paid">What was paid for it so far, less what was paid back.</param>
    /// <param name="Currency">In which all amounts are.</param>
    public sealed record View(IReadOnlyList<Line> Lines, Money Paid, string Currency);

    /// <param name="Amount">What was claimed; what was asked for while nothing is.</param>
    public sealed record Line(Id<StipendRequest> Request, string What, RequestState State, bool IsSmall, Money Amount);

    private const int Most = 100;

    /// <summary>Null where nothing is bought for it that the viewer sees.</summary>
    public async Task<View?> Load(Id<Goal> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var bought = sight.StipendRequests.Where(r =>
            sight.SupportedGoals.Any(g => g.GoalId == id && g.RequestId == r.Id)
        );
        var lines = await bought
            .OrderByDescending(r => r.AskedAt)
            .Take(Most)
            .Select(r => new
            {
                r.Id,
                r.What,
                r.State,
                r.IsSmall,
                r.Amount,
                Claimed = r.Claim == null ? (Money?)null : r.Claim.Amount,
            })
            .ToListAsync(ct);
        if (lines.Count == 0)
            return null;
        var paid = await sight
            .Ledger.Where(l => l.To == LedgerAccount.Paid || l.From == LedgerAccount.Paid)
            .Where(l => bought.Any(r => r.Id == l.RequestId))
            .SumAsync(l => l.To == LedgerAccount.Paid ? l.Amount.Minor : -l.Amount.Minor, ct);
        return new(
            [.. lines.Select(r => new Line(r.Id, r.What, r.State, r.IsSmall, r.Claimed ?? r.Amount))],
            new(paid),
            await StipendCurrency.Of(sight, ct)
        );
    }
}
