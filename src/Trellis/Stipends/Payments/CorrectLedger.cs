using System.ComponentModel.DataAnnotations;
using Trellis.Stipends.Account;
using Trellis.Stipends.Requests;

namespace Trellis.Stipends.Payments;

/// <summary>
/// Corrects the ledger of a request by one more entry, with a reason: what was paid wrongly, or was paid back.
/// </summary>
public sealed class CorrectLedger(AppDb db, Viewer me, StipendAccounts accounts, Reservations reservations)
{
    public sealed class Request
    {
        /// <summary>Makes a second click the same correction.</summary>
        public Guid? Once { get; set; }

        /// <summary>repayment (the person paid back) or correction (it was never spent).</summary>
        [Required(ErrorMessage = "Choose what happened.")]
        public LedgerKind? Kind { get; set; }

        [Required(ErrorMessage = "Write an amount.")]
        public Money? Amount { get; set; }

        [RequiredText(ErrorMessage = "Write the reason. It stays with the entry."), AtMost(300)]
        public string? Reason { get; set; }
    }

    public Task<Result<Done>> Handle(Id<StipendRequest> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Correct(id, request, ct), ct);

    private async Task<Result<Done>> Correct(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        if (!me.IsFinance)
            return new Problem.Forbidden();
        if (request.PersonId == me.PersonId)
            return new Problem.Refused("request.own", "Nobody corrects their own stipend. A colleague in finance can.");
        if (Shape.Of(asked) is { } wrong)
            return wrong;
        if (asked.Once is { } once && account.Entries.Any(e => e.Id == new Id<LedgerEntry>(once)))
            return Done.It;
        if (request.CountsOn is not { } day)
            return new Problem.Refused("ledger.nothing", "Nothing was spent on this request yet.");
        if (asked.Kind is not (LedgerKind.Repayment or LedgerKind.Correction))
            return new Problem.Refused("ledger.kind", "Choose a repayment or a correction.");
        var entry = new LedgerEntry
        {
            Id = asked.Once is { } same ? new(same) : Id<LedgerEntry>.New(),
            PersonId = request.PersonId,
            CountsOn = day,
            RequestId = id,
            Kind = asked.Kind.Value,
            From = LedgerAccount.Paid,
            To = LedgerAccount.Available,
            Amount = asked.Amount!.Value,
            CapMonth = request.CapMonth,
            On = me.Today,
            At = me.Now,
            ById = me.PersonId,
            ByName = me.Name,
            Reason = Names.Tidy(asked.Reason!),
        };
        if (Ledger.CanPost(entry, Ledger.Balance(account.Entries.Where(e => e.RequestId == id))) is { } refusal)
            return refusal;
        db.Add(entry);
        db.Record(me, StipendActivity.Corrected, id.ToString(), request.PersonId);
        if (await db.Save(ct) is { } problem)
            return problem;
        await reservations.MoveUp(ct);
        return Done.It;
    }
}
