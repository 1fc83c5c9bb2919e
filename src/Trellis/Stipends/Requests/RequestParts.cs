using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>Turns a request that is read into the parts of its <see cref="RequestView"/>.</summary>
internal static class RequestParts
{
    public static RequestView.PlannedPurchase Purchase(
        StipendRequest request,
        SupportedGoal? goal,
        IReadOnlyList<string> away
    ) =>
        new(
            request.Kind,
            request.What,
            request.Provider,
            request.Category,
            request.Supports?.Name,
            request.SupportsId,
            goal,
            request.Why,
            request.Amount,
            request.Foreign,
            request.SpendOn,
            request.BuyFrom,
            request.AskedOn,
            request.IsSmall,
            request.Condition,
            request.Audience,
            request.Agreement,
            request.Event is { } e ? new(e.Id, e.Name, e.Place, e.From, e.To, away) : null
        );

    public static RequestView.Status Status(
        StipendRequest request,
        StipendAccount account,
        RequestActor actor,
        bool mayCorrect
    )
    {
        var agreed = request.ManagerAgreedAt is not null;
        var needsConfirming = request.Claim is { NeedsConfirming: true };
        var may = Enum.GetValues<RequestAct>()
            .Where(act => RequestRules.May(actor, request.State, act, agreed))
            .Where(act => act != RequestAct.Confirm || needsConfirming);
        return new(
            request.State,
            RequestRules.Turn(request.State),
            TurnName(request.State, account),
            account.Manager ?? "People Ops",
            may.ToHashSet(),
            mayCorrect
        );
    }

    public static RequestView.Amounts Amounts(
        StipendRequest request,
        StipendAccount account,
        string currency,
        DateOnly today
    )
    {
        var entries = account.Entries.Where(x => x.RequestId == request.Id).ToList();
        var balance = Ledger.Balance(entries);
        return new(
            currency,
            balance,
            [
                .. entries.Select(x => new RequestView.LedgerLine(
                    x.On,
                    x.Kind,
                    x.From,
                    x.To,
                    x.Amount,
                    x.ByName,
                    x.Reason
                )),
            ],
            AskedBack(request, account, balance, today)
        );
    }

    /// <summary>What happened, oldest first. A claim is told by itself, not by its words.</summary>
    public static IReadOnlyList<RequestView.HistoryEntry> History(StipendRequest request) =>
        [
            .. request
                .History.OrderBy(h => h.At)
                .ThenBy(h => h.Id.Value)
                .Select(h => new RequestView.HistoryEntry(
                    h.Act,
                    h.ByName,
                    h.At,
                    h.Act == RequestAct.Claim ? "" : h.Words
                )),
        ];

    /// <summary>Null unless the request is claimed, returned or paid.</summary>
    public static RequestView.ClaimView? Claim(StipendRequest request) =>
        request is { Claim: { } c, State: RequestState.Claimed or RequestState.Returned or RequestState.Paid }
            ? new(
                c.BoughtOn,
                c.Amount,
                c.Foreign,
                c.LateReason,
                c.LostReason,
                c.EarlyReason,
                c.ConfirmedAt,
                c.SubmittedAt,
                c.PaidOn,
                c.Reference
            )
            : null;

    private static Money? AskedBack(
        StipendRequest request,
        StipendAccount account,
        LedgerBalance balance,
        DateOnly today
    )
    {
        if (
            request is not { Claim: { PaidOn: { } paidOn } claim, Agreement.Length: > 0 }
            || account.LastDay(today) is not { } lastDay
        )
            return null;
        var owed = StipendRules.Repayment(account.Policy.On(request.AskedOn), claim.Amount, paidOn, lastDay);
        var paidBack = claim.Amount - balance.Paid;
        return Money.Max(owed - paidBack, Money.Zero);
    }

    private static string? TurnName(RequestState state, StipendAccount account) =>
        RequestRules.Turn(state) switch
        {
            RequestTurn.Manager => account.Manager ?? "People Ops",
            RequestTurn.Person => account.Name,
            RequestTurn.PeopleOps => "People Ops",
            RequestTurn.Finance => "Finance",
            _ => null,
        };
}
