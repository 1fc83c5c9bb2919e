using Trellis.Inbox;

namespace Trellis.Stipends.Payments;

/// <summary>Claims that finance can pay now.</summary>
public sealed class PaymentTasks(AppDb db, Viewer me) : ITaskSource
{
    public const string Pay = "stipend.payments";

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (!Can.Pay(me))
            return [];
        var claims = await db.For(me)
            .StipendRequests.Where(r =>
                r.State == RequestState.Claimed
                && r.PersonId != me.PersonId
                && (r.Claim!.LostReason == "" && r.Claim.EarlyReason == "" || r.Claim.ConfirmedAt != null)
                && (r.CapMonth == null || r.CapMonth <= me.Today || r.CapMonth <= r.Claim.BoughtOn)
            )
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Oldest = g.Min(r => r.Claim!.SubmittedAt) })
            .SingleOrDefaultAsync(ct);
        return claims is null
            ? []
            :
            [
                new(
                    Pay,
                    claims.Count == 1 ? "Pay a claim" : $"Pay {claims.Count} claims",
                    "Open payments",
                    StipendRoutes.Payments
                )
                {
                    Count = claims.Count,
                    Since = me.Day(claims.Oldest),
                },
            ];
    }
}
