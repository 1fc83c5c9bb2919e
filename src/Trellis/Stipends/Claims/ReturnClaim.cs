using Trellis.Messages;
using Trellis.Stipends.Account;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Claims;

/// <summary>
/// Gives a claim back to the person, with what is missing; all that was approved is held again until they send it once
/// more, as far as it is still there.
/// </summary>
public sealed class ReturnClaim(AppDb db, Viewer me, StipendAccounts accounts, Reservations reservations)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write what is missing."), AtMost(StipendRules.WordsLimit)]
        public string? Words { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, Request asked, CancellationToken ct) =>
        db.InSerializedTransaction(() => Return(id, asked, ct), ct);

    private async Task<Result<StipendRequest>> Return(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        var words = Names.TidyText(asked.Words);
        if (request.IsRepeat(me, RequestAct.Return, words))
            return request;
        if (RequestRules.CanAct(me.To(account), request, RequestAct.Return, words, []) is { } refusal)
            return refusal;
        if (request.IsSmall)
            db.Post(
                me,
                request,
                LedgerKind.Release,
                LedgerAccount.Owed,
                LedgerAccount.Available,
                request.Claim!.Amount,
                "Returned"
            );
        else
        {
            db.Post(
                me,
                request,
                LedgerKind.Correction,
                LedgerAccount.Owed,
                LedgerAccount.Held,
                request.Claim!.Amount,
                "Returned"
            );
            var rest = request.Amount - request.Claim.Amount;
            if (rest > Money.Zero && await reservations.HasRoom(request, rest, account, ct))
            {
                reservations.TakeBack(request, rest, account);
                db.Post(
                    me,
                    request,
                    LedgerKind.Reservation,
                    LedgerAccount.Available,
                    LedgerAccount.Held,
                    rest,
                    "Returned"
                );
            }
        }
        request.State = RequestState.Returned;
        request.Add(me, RequestAct.Return, words);
        db.Record(me, StipendActivity.Returned, id.ToString(), request.PersonId);
        db.Tell(me, StipendMessages.Returned, request.PersonId, StipendRoutes.Request(id));
        return await db.Save(ct) is { } problem ? problem : request;
    }
}
