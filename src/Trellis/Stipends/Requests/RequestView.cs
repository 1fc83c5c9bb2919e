using System.Text.Json.Serialization;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// One request with all that whoever acts on it needs: what is bought, where it stands, what the policy says, the
/// receipts, the money and what happened.
/// </summary>
public sealed class RequestView(
    AppDb db,
    Viewer me,
    StipendAccounts accounts,
    CheckPurchase check,
    RequestReceipts receipts,
    Absences absences
)
{
    /// <param name="Claim">Null until it is claimed.</param>
    /// <param name="Report">What the person learned; null until they write it.</param>
    public sealed record View(
        Id<StipendRequest> Id,
        Id<Person> PersonId,
        string Person,
        bool IsMine,
        PlannedPurchase Purchase,
        Status Status,
        Policy Policy,
        Amounts Amounts,
        IReadOnlyList<HistoryEntry> History,
        IReadOnlyList<RequestReceipts.View> Receipts,
        ClaimView? Claim,
        ReportView? Report
    )
    {
        [JsonIgnore]
        public string FirstName => Person.Split(' ')[0];

        /// <summary>Whether the viewer may do this to the request now.</summary>
        public bool May(RequestAct act) => Status.May.Contains(act);

        public string Amount(Money amount) => amount.In(Amounts.Currency);

        /// <summary>The words of the last act of this kind; null if there was none.</summary>
        public string? LastWords(RequestAct act) => History.LastOrDefault(h => h.Act == act)?.Words;
    }

    /// <summary>What the person wants to buy, as they asked for it.</summary>
    public sealed record PlannedPurchase(
        StipendKind Kind,
        string What,
        string Provider,
        string Category,
        string? Supports,
        Id<Item>? SupportsId,
        SupportedGoal? Goal,
        string Why,
        Money Amount,
        ForeignAmount? Foreign,
        DateOnly SpendOn,
        DateOnly BuyFrom,
        DateOnly AskedOn,
        bool IsSmall,
        string Condition,
        string Audience,
        string Agreement,
        EventView? Event
    )
    {
        /// <summary>" Supports the goal “…”.", or nothing.</summary>
        [JsonIgnore]
        public string GoalWords => Goal is null ? "" : $" Supports the goal “{Goal.Title}”.";
    }

    /// <summary>Where the request stands and who acts next.</summary>
    /// <param name="TurnName">Whose turn it is, by name; null if it is nobody's.</param>
    /// <param name="May">What the viewer may do now.</param>
    public sealed record Status(
        RequestState State,
        RequestTurn Turn,
        string? TurnName,
        string ManagerName,
        IReadOnlySet<RequestAct> May,
        bool MayCorrect
    )
    {
        /// <summary>Whether it is not decided yet.</summary>
        public bool IsOpen => RequestRules.IsOpen(State);
    }

    /// <summary>What the policy says; no findings once the request is decided.</summary>
    public sealed record Policy(
        int Number,
        StipendTerms TermsToday,
        StipendQuote Quote,
        IReadOnlyList<PolicyFinding> Findings
    )
    {
        public PolicyFinding? Stop => Findings.FirstOrDefault(f => f.Verdict == Verdict.Stops);
        public PolicyFinding? Judgement => Findings.FirstOrDefault(f => f.Verdict == Verdict.Judgement);
    }

    /// <summary>The money of the request.</summary>
    /// <param name="AskedBack">What somebody who leaves is asked to pay back; null if nothing is.</param>
    public sealed record Amounts(
        string Currency,
        LedgerBalance Balance,
        IReadOnlyList<LedgerLine> Ledger,
        Money? AskedBack
    );

    public sealed record EventView(
        Id<GroupEvent> Id,
        string Name,
        string Place,
        DateOnly From,
        DateOnly To,
        IReadOnlyList<string> AlsoAway
    );

    public sealed record HistoryEntry(RequestAct Act, string By, DateTime At, string Words);

    public sealed record ClaimView(
        DateOnly BoughtOn,
        Money Amount,
        ForeignAmount? Foreign,
        string LateReason,
        string LostReason,
        string EarlyReason,
        DateTime? ConfirmedAt,
        DateTime SubmittedAt,
        DateOnly? PaidOn,
        string Reference
    );

    public sealed record ReportView(Id<ReportBack> Id, string Text, string Link, bool IsShared, DateTime At);

    public sealed record LedgerLine(
        DateOnly On,
        LedgerKind Kind,
        LedgerAccount From,
        LedgerAccount To,
        Money Amount,
        string By,
        string Reason
    );

    public async Task<View?> Load(Id<StipendRequest> id, CancellationToken ct)
    {
        var request = await db.For(me)
            .StipendRequests.AsNoTracking()
            .Include(x => x.Event)
            .Include(x => x.Supports)
            .Include(x => x.Claim)
            .Include(x => x.Report)
            .Include(x => x.History)
            .AsSplitQuery()
            .SingleOrDefaultAsync(x => x.Id == id, ct);
        if (request is null || await accounts.For(request.PersonId, ct) is not { } account)
            return null;

        await db.RecordReading(me, StipendActivity.Read, request.PersonId, ct);
        var actor = me.To(account, request.History);
        var isOpen = RequestRules.IsOpen(request.State);
        var checkedNow = await check.Load(account, CheckPurchase.Plan.Of(request, me.Today), ct);
        var away = isOpen && request.Event is { } e ? await absences.Load(request, e, ct) : [];
        var goal = await db.For(me).SupportedGoals.SingleOrDefaultAsync(g => g.RequestId == id, ct);
        var amounts = RequestParts.Amounts(request, account, checkedNow.On.Terms.Currency, me.Today);
        return new(
            id,
            request.PersonId,
            account.Name,
            actor.IsOwn,
            RequestParts.Purchase(request, goal, away),
            RequestParts.Status(request, account, actor, mayCorrect: MayCorrect(actor, amounts.Balance)),
            new(account.PolicyNumber, account.Policy.On(me.Today), checkedNow.On, isOpen ? checkedNow.Findings : []),
            amounts,
            RequestParts.History(request),
            await receipts.Load(id, actor.IsFinance || actor.IsOwn, ct),
            RequestParts.Claim(request),
            request.Report is { } report ? new(report.Id, report.Text, report.Link, report.IsShared, report.At) : null
        );
    }

    private bool MayCorrect(RequestActor actor, LedgerBalance balance) =>
        me.IsFinance && !actor.IsOwn && balance.Paid > Money.Zero;
}
