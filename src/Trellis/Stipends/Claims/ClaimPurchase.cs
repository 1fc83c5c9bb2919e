using System.ComponentModel.DataAnnotations;
using Trellis.Messages;
using Trellis.Stipends.Account;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Claims;

/// <summary>
/// Claims what was bought: the day, the amount, the receipt or why there is none. What was held beyond the amount is
/// free again.
/// </summary>
public sealed class ClaimPurchase(AppDb db, Viewer me, StipendAccounts accounts, Reservations reservations)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Choose the day on which you bought it.")]
        public DateOnly? BoughtOn { get; set; }

        [Required(ErrorMessage = "Write what you paid.")]
        public Money? Amount { get; set; }
        public ForeignAmount? Foreign { get; set; }

        /// <summary>Why the claim comes later than receipts are due.</summary>
        [AtMost(StipendRules.WordsLimit)]
        public string? LateReason { get; set; }

        /// <summary>
        /// Why it was bought before the day it was approved for, with less notice than the policy asks; the manager
        /// then confirms the purchase.
        /// </summary>
        [AtMost(StipendRules.WordsLimit)]
        public string? EarlyReason { get; set; }

        /// <summary>Why there is no receipt; the manager then confirms the purchase.</summary>
        [AtMost(StipendRules.WordsLimit)]
        public string? LostReason { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Send(id, request, ct), ct);

    private async Task<Result<StipendRequest>> Send(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        if (Shape.Of(asked) is { } wrongShape)
            return wrongShape;
        if (
            asked.Foreign is { } abroad
            && ForeignRules.CanConvert(abroad, account.Policy.On(me.Today).Currency, me.Today) is { } unclear
        )
            return unclear;
        var (boughtOn, late, lost, early) = (
            asked.BoughtOn!.Value,
            Names.TidyText(asked.LateReason),
            Names.TidyText(asked.LostReason),
            Names.TidyText(asked.EarlyReason)
        );
        var amount = asked.Foreign is { } foreign ? ForeignRules.Convert(foreign) : asked.Amount!.Value;
        var said = $"{boughtOn:yyyy-MM-dd} {amount.Minor}";
        if (request.IsRepeat(me, RequestAct.Claim, said))
            return request;
        if (RequestRules.CanAct(me.To(account), request, RequestAct.Claim, "", []) is { } refusal)
            return refusal;

        var receipts = await db.For(me).Receipts.CountAsync(f => f.RequestId == id && !f.IsQuote, ct);
        var (terms, facts) = (
            account.Policy.On(me.Today),
            new ClaimFacts(
                request.IsSmall,
                account.Held(id),
                amount,
                boughtOn,
                me.Today,
                late,
                lost,
                receipts,
                request.BuyFrom,
                request.AskedOn,
                early
            )
        );
        if (ClaimRules.CanClaim(terms, facts) is { } wrong)
            return wrong;

        await reservations.CountEarlier(request, boughtOn, account, ct);
        if (Move(request, account, amount, boughtOn) is { } missing)
            return missing;
        var claim = request.Claim ??= new() { BoughtOn = boughtOn, SubmittedAt = me.Now };
        (
            claim.BoughtOn,
            claim.Amount,
            claim.Foreign,
            claim.LateReason,
            claim.LostReason,
            claim.EarlyReason,
            claim.SubmittedAt,
            claim.ConfirmedAt
        ) = (boughtOn, amount, asked.Foreign, late, lost, ClaimRules.IsEarly(terms, facts) ? early : "", me.Now, null);
        request.State = RequestState.Claimed;
        request.Add(me, RequestAct.Claim, said);
        db.Record(me, StipendActivity.Claimed, id.ToString(), request.PersonId);
        if ((lost.Length > 0 || claim.EarlyReason.Length > 0) && account.ManagerId is { } manager)
            db.Tell(me, StipendMessages.ToConfirm, manager, StipendRoutes.Request(id));
        if (await db.Save(ct) is { } problem)
            return problem;
        await reservations.MoveUp(ct);
        return request;
    }

    /// <summary>
    /// The entries of a claim. What was bought in another stipend year than planned is taken from the year in which it
    /// was bought.
    /// </summary>
    private Problem? Move(StipendRequest request, StipendAccount account, Money amount, DateOnly boughtOn)
    {
        var (held, last) = (account.Held(request.Id), account.LastDay(me.Today));
        var sameYear = !request.IsSmall && account.Year(boughtOn).Has(request.CountsOn!.Value);
        if (
            (!sameYear || boughtOn < request.BuyFrom || boughtOn > last)
            && ClaimRules.CanBuyOn(account.Quote(boughtOn), amount, sameYear ? held : Money.Zero, last) is { } refusal
        )
            return refusal;
        if (sameYear)
        {
            db.Post(me, request, LedgerKind.Spend, LedgerAccount.Held, LedgerAccount.Owed, amount);
            db.Post(
                me,
                request,
                LedgerKind.Release,
                LedgerAccount.Held,
                LedgerAccount.Available,
                held - amount,
                "Not needed"
            );
            return null;
        }
        db.Post(
            me,
            request,
            LedgerKind.Release,
            LedgerAccount.Held,
            LedgerAccount.Available,
            held,
            "Bought in another stipend year"
        );
        request.CountsOn = boughtOn;
        reservations.TakeBack(request, amount, account);
        db.Post(me, request, LedgerKind.Spend, LedgerAccount.Available, LedgerAccount.Owed, amount);
        return null;
    }
}
