using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// Withdraws one's own request; what was held for it can be spent on something else, by oneself and within the month's
/// limit by others.
/// </summary>
public sealed class WithdrawRequest(AppDb db, Viewer me, StipendAccounts accounts, Reservations reservations)
{
    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, CancellationToken ct) =>
        db.InSerializedTransaction(() => Withdraw(id, ct), ct);

    private async Task<Result<StipendRequest>> Withdraw(Id<StipendRequest> id, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        if (request.IsRepeat(me, RequestAct.Withdraw, ""))
            return request;
        if (RequestRules.CanAct(me.To(account), request, RequestAct.Withdraw, "", []) is { } refusal)
            return refusal;
        db.Post(
            me,
            request,
            LedgerKind.Release,
            LedgerAccount.Held,
            LedgerAccount.Available,
            account.Held(id),
            "Withdrawn"
        );
        request.State = RequestState.Withdrawn;
        request.Add(me, RequestAct.Withdraw);
        await db.UnscheduleEvent(me, request, ct);
        db.Record(me, StipendActivity.Withdrawn, id.ToString(), request.PersonId);
        if (await db.Save(ct) is { } problem)
            return problem;
        await reservations.MoveUp(ct);
        return request;
    }
}
