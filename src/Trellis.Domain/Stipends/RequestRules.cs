using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>The states of a request, who may move it where, and what must be said with it.</summary>
public static class RequestRules
{
    /// <summary>Whether a request is not decided yet.</summary>
    public static bool IsOpen(RequestState state) =>
        state is RequestState.PendingApproval or RequestState.NeedsInformation or RequestState.AwaitingPeopleOps;

    /// <summary>Whose turn it is in a state.</summary>
    public static RequestTurn Turn(RequestState state) =>
        state switch
        {
            RequestState.PendingApproval => RequestTurn.Manager,
            RequestState.AwaitingPeopleOps => RequestTurn.PeopleOps,
            RequestState.NeedsInformation or RequestState.Approved or RequestState.Returned => RequestTurn.Person,
            RequestState.Claimed => RequestTurn.Finance,
            _ => RequestTurn.Nobody,
        };

    /// <summary>
    /// The state that an act leads to; none where it does not fit the state. After an answer the request is back with
    /// whoever asked.
    /// </summary>
    public static RequestState? Next(RequestState state, RequestAct act, bool managerAgreed, bool peopleOpsToo) =>
        (state, act) switch
        {
            (RequestState.PendingApproval or RequestState.NeedsInformation, RequestAct.Approve) when !managerAgreed =>
                peopleOpsToo ? RequestState.AwaitingPeopleOps : RequestState.Approved,
            (RequestState.AwaitingPeopleOps or RequestState.NeedsInformation, RequestAct.Approve) =>
                RequestState.Approved,
            (RequestState.PendingApproval or RequestState.AwaitingPeopleOps, RequestAct.RequestInformation) =>
                RequestState.NeedsInformation,
            (RequestState.NeedsInformation, RequestAct.Answer) => managerAgreed
                ? RequestState.AwaitingPeopleOps
                : RequestState.PendingApproval,
            (
                RequestState.PendingApproval
                    or RequestState.NeedsInformation
                    or RequestState.AwaitingPeopleOps,
                RequestAct.Decline
            ) => RequestState.Declined,
            (
                RequestState.PendingApproval
                    or RequestState.NeedsInformation
                    or RequestState.AwaitingPeopleOps
                    or RequestState.Approved
                    or RequestState.Returned,
                RequestAct.Withdraw
            ) => RequestState.Withdrawn,
            (RequestState.Approved or RequestState.Returned, RequestAct.Claim) => RequestState.Claimed,
            (RequestState.Claimed, RequestAct.Confirm) => RequestState.Claimed,
            (RequestState.Claimed, RequestAct.Return) => RequestState.Returned,
            (RequestState.Claimed, RequestAct.Pay) => RequestState.Paid,
            _ => null,
        };

    /// <summary>
    /// Whether somebody may do this to a request in this state: the person answers, withdraws and claims; their manager
    /// decides first and confirms what has no receipt or was early, somebody else in People Ops second where the policy
    /// asks for both and first where there is no manager; finance returns and pays.
    /// </summary>
    public static bool May(RequestActor actor, RequestState state, RequestAct act, bool managerAgreed) =>
        IsTheirs(actor, state, act, managerAgreed) && Next(state, act, managerAgreed, peopleOpsToo: false) is not null;

    private static bool IsTheirs(RequestActor actor, RequestState state, RequestAct act, bool managerAgreed) =>
        act switch
        {
            RequestAct.Answer or RequestAct.Withdraw or RequestAct.Claim => actor.IsOwn,
            RequestAct.Approve or RequestAct.RequestInformation or RequestAct.Decline => managerAgreed
            && state is (RequestState.AwaitingPeopleOps or RequestState.NeedsInformation)
                ? actor is { IsOwn: false, IsPeopleOps: true, HasAgreed: false }
                : actor.Leads,
            RequestAct.Confirm => actor.Leads,
            RequestAct.Return or RequestAct.Pay => actor is { IsOwn: false, IsFinance: true },
            _ => false,
        };

    /// <summary>
    /// An act needs the actor, the state and, where it asks for judgement, a reason: to decline, to ask or answer, to
    /// return a claim, and to decide where a finding asks for judgement. What the policy stops cannot be approved.
    /// </summary>
    public static Problem? CanAct(
        RequestActor actor,
        StipendRequest request,
        RequestAct act,
        string words,
        IReadOnlyList<PolicyFinding> findings
    )
    {
        var agreed = request.ManagerAgreedAt is not null;
        if (actor.IsOwn && act is not (RequestAct.Answer or RequestAct.Withdraw or RequestAct.Claim))
            return new Problem.Refused(
                "request.own",
                "Nobody decides on or pays their own request. A colleague with the same task can."
            );
        if (!IsTheirs(actor, request.State, act, agreed))
            return new Problem.Forbidden();
        if (Next(request.State, act, agreed, false) is null)
            return new Problem.Refused(
                "request.state",
                $"This is no longer possible: the request is {Word(request.State)}."
            );
        if (words.Length > StipendRules.WordsLimit)
            return new Problem.Refused("request.words", $"Write at most {StipendRules.WordsLimit} characters.");
        if (act == RequestAct.Approve && findings.FirstOrDefault(f => f.Verdict == Verdict.Stops) is { } stop)
            return new Problem.Refused(
                "request.policy",
                $"The policy does not allow this now. {stop.Title}: {stop.Text}"
            );
        if (words.Length == 0 && NeedsWords(act, findings) is { } why)
            return new Problem.Refused("request.no-reason", why);
        return null;
    }

    /// <summary>
    /// The day on which a request that is not approved yet is measured: the planned one, or today where that has
    /// passed; what was bought before it was asked for, on the day of the purchase.
    /// </summary>
    public static DateOnly MeasuredOn(DateOnly spendOn, DateOnly askedOn, DateOnly today) =>
        spendOn < askedOn || spendOn > today ? spendOn : today;

    /// <summary>
    /// Nothing is bought after the last day: what is asked for a later one lapses with it, and everything else that is
    /// not claimed once the receipts of the last day are due; what finance gave back, once as many days have passed
    /// since.
    /// </summary>
    /// <param name="state">The state of the request.</param>
    /// <param name="spendOn">The day that was planned.</param>
    /// <param name="returnedOn">When finance gave the claim back, where it did.</param>
    /// <param name="lastDay">The last day of work or of the stipend.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="terms">The terms of the last day.</param>
    public static bool Lapses(
        RequestState state,
        DateOnly spendOn,
        DateOnly? returnedOn,
        DateOnly lastDay,
        DateOnly today,
        StipendTerms terms
    ) =>
        state switch
        {
            RequestState.PendingApproval or RequestState.NeedsInformation or RequestState.AwaitingPeopleOps => today
                > (spendOn > lastDay ? lastDay : StipendRules.ReceiptDue(terms, lastDay)),
            RequestState.Approved => today > StipendRules.ReceiptDue(terms, lastDay),
            RequestState.Returned => today
                > StipendRules.ReceiptDue(terms, returnedOn > lastDay ? returnedOn.Value : lastDay),
            _ => false,
        };

    /// <summary>
    /// What one brings back is asked for once there is something to bring: when the event is over, or else when the
    /// purchase is claimed.
    /// </summary>
    public static bool AsksForReport(RequestState state, DateOnly? eventEnds, DateOnly today) =>
        eventEnds is { } end ? end < today && MayReport(state) : state is RequestState.Claimed or RequestState.Paid;

    /// <summary>
    /// A report is about what was approved, and not withdrawn since; whoever likes writes it before it is asked for.
    /// </summary>
    public static bool MayReport(RequestState state) =>
        state is RequestState.Approved or RequestState.Claimed or RequestState.Returned or RequestState.Paid;

    /// <summary>Why an act needs words; nothing where it does not.</summary>
    public static string? NeedsWords(RequestAct act, IReadOnlyList<PolicyFinding> findings) =>
        act switch
        {
            RequestAct.Decline => "Write a reason. The person reads it.",
            RequestAct.RequestInformation => "Write your question.",
            RequestAct.Answer => "Write your answer.",
            RequestAct.Return => "Write what is missing. The person reads it.",
            RequestAct.Approve when findings.FirstOrDefault(f => f.Verdict == Verdict.Judgement) is { } judge =>
                $"Write a reason. {judge.Title}: the policy asks for your judgement.",
            _ => null,
        };

    /// <summary>A state in a sentence.</summary>
    public static string Word(RequestState state) =>
        state switch
        {
            RequestState.PendingApproval => "pending approval",
            RequestState.NeedsInformation => "waiting for information",
            RequestState.AwaitingPeopleOps => "pending approval by People Ops",
            RequestState.Approved => "approved",
            RequestState.Declined => "declined",
            RequestState.Withdrawn => "withdrawn",
            RequestState.Claimed => "with finance",
            RequestState.Returned => "returned by finance",
            _ => "paid",
        };
}
