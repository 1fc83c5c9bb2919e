using Trellis.Stipends.Account;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Claims;

/// <summary>
/// Confirms, as the manager, a purchase whose receipt is lost, or that was made earlier than approved.
/// </summary>
public sealed class ConfirmPurchase(AppDb db, Viewer me, StipendAccounts accounts)
{
    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, CancellationToken ct) =>
        db.InSerializedTransaction(() => Confirm(id, ct), ct);

    private async Task<Result<StipendRequest>> Confirm(Id<StipendRequest> id, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        if (request.IsRepeat(me, RequestAct.Confirm, ""))
            return request;
        if (RequestRules.CanAct(me.To(account), request, RequestAct.Confirm, "", []) is { } refusal)
            return refusal;
        if (request.Claim is not { } claim || (claim.LostReason.Length == 0 && claim.EarlyReason.Length == 0))
            return new Problem.Refused(
                "claim.not-lost",
                "This claim has a receipt and was bought in time. There is nothing to confirm."
            );
        claim.ConfirmedAt = me.Now;
        request.Add(me, RequestAct.Confirm);
        db.Record(me, StipendActivity.Confirmed, id.ToString(), request.PersonId);
        return await db.Save(ct) is { } problem ? problem : request;
    }
}
