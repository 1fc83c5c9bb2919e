using System.ComponentModel.DataAnnotations;
using Trellis.Accounts;
using Trellis.Messages;
using Trellis.Stipends.Account;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Payments;

/// <summary>Marks claims as paid, all of them or none; nobody pays their own.</summary>
public sealed class PayClaims(AppDb db, Viewer me, Confirmation confirmation, StipendAccounts accounts)
{
    public sealed class Request
    {
        [MaxLength(200, ErrorMessage = "Pay at most {1} at once.")]
        public IReadOnlyList<Id<StipendRequest>>? Ids { get; set; }

        [Required(ErrorMessage = "Choose the day of the payment.")]
        public DateOnly? PaidOn { get; set; }

        /// <summary>How the payment is found again.</summary>
        [AtMost(80, ErrorMessage = "A reference has at most {1} characters.")]
        public string? Reference { get; set; }
    }

    /// <summary>How many were marked.</summary>
    public async Task<Result<Count>> Handle(Request request, CancellationToken ct) =>
        await confirmation.Ask(ct) is { } problem
            ? problem
            : await db.InSerializedTransaction(() => Pay(request, ct), ct);

    /// <param name="Paid">How many claims.</param>
    /// <param name="Sum">What they come to.</param>
    public sealed record Count(int Paid, Money Sum);

    private async Task<Result<Count>> Pay(Request asked, CancellationToken ct)
    {
        if (!me.IsFinance)
            return new Problem.Forbidden();
        if (asked.Ids is not { Count: > 0 })
            return new Problem.Refused("claim.none", "Tick at least one claim.");
        if (Shape.Of(asked) is { } wrong)
            return wrong;
        var (ids, reference, paidOn) = (
            asked.Ids!.Distinct().ToList(),
            Names.Tidy(asked.Reference ?? ""),
            asked.PaidOn!.Value
        );
        if (paidOn > me.Today || paidOn < me.Today.AddDays(-366))
            return new Problem.Refused("claim.paid-on", "Choose a day from the last year up to today.");
        var requests = await db.For(me)
            .StipendRequests.Where(r => ids.Contains(r.Id))
            .Include(r => r.History)
            .Include(r => r.Claim)
            .AsSplitQuery()
            .ToListAsync(ct);
        if (requests.Count != ids.Count)
            return new Problem.Missing("One of these claims");
        var receipts = await db.For(me)
            .Receipts.Where(f => ids.Contains(f.RequestId) && !f.IsQuote)
            .GroupBy(f => f.RequestId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var people = requests.ConvertAll(r => r.PersonId);
        var byId = (await accounts.For(db.For(me).StipendPeople.Where(p => people.Contains(p.Id)), ct)).ToDictionary(
            b => b.Id
        );
        var (paid, sum) = (0, Money.Zero);
        foreach (var request in requests)
        {
            if (request.State == RequestState.Paid && request.IsRepeat(me, RequestAct.Pay, reference))
                continue;
            var account = byId[request.PersonId];
            if (
                (
                    RequestRules.CanAct(me.To(account), request, RequestAct.Pay, reference, [])
                    ?? ClaimRules.CanPay(request.Claim!, receipts.GetValueOrDefault(request.Id))
                    ?? Before(request, paidOn)
                    ?? TooEarly(request, me.Today)
                ) is
                { } refusal
            )
                return refusal is Problem.Refused r
                    ? new Problem.Refused(r.Code, $"{account.Name}, {request.What}: {r.Why}")
                    : refusal;
            db.Post(me, request, LedgerKind.Payout, LedgerAccount.Owed, LedgerAccount.Paid, request.Claim!.Amount);
            (request.Claim.PaidOn, request.Claim.Reference, request.State) = (paidOn, reference, RequestState.Paid);
            request.Add(me, RequestAct.Pay, reference);
            db.Record(me, StipendActivity.Paid, request.Id.ToString(), request.PersonId);
            db.Tell(me, StipendMessages.Paid, request.PersonId, StipendRoutes.Request(request.Id));
            (paid, sum) = (paid + 1, sum + request.Claim.Amount);
        }
        return await db.Save(ct) is { } problem ? problem : new Count(paid, sum);
    }

    private static Problem.Refused? Before(StipendRequest request, DateOnly paidOn) =>
        paidOn < request.Claim!.BoughtOn
            ? new Problem.Refused(
                "claim.paid-on",
                $"It was bought on {request.Claim.BoughtOn:d MMMM yyyy}. It is not paid before that."
            )
            : null;

    private static Problem.Refused? TooEarly(StipendRequest request, DateOnly today) =>
        request.CapMonth > today && request.CapMonth > CapRules.MonthOf(request.Claim!.BoughtOn)
            ? new Problem.Refused(
                "claim.month",
                $"It counts for {request.CapMonth:MMMM yyyy}, because the month in which it was bought is full. Pay "
                    + $"it from {request.CapMonth:d MMMM yyyy}."
            )
            : null;
}
