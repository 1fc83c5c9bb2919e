namespace Trellis.Domain.Tests.Stipends;

/// <summary>What holds of a request whatever is done to it in whatever order.</summary>
public sealed class RequestRulesPropertyTests
{
    private static readonly RequestState[] Ends = [RequestState.Declined, RequestState.Withdrawn, RequestState.Paid];

    [Fact]
    public void Whatever_is_done_in_whatever_order_an_end_is_an_end_and_nobody_ever_acts_on_their_own()
    {
        var steps =
            from act in Gen.Elements(Enum.GetValues<RequestAct>())
            from own in Gen.Elements(true, false)
            from manager in Gen.Elements(true, false)
            from ops in Gen.Elements(true, false)
            from finance in Gen.Elements(true, false)
            from has in Gen.Elements(true, false)
            from both in Gen.Elements(true, false)
            select (act, actor: new RequestActor(own, manager, ops, finance, has), both);
        Prop.ForAll(
                steps.ArrayOf().ToArbitrary(),
                walk =>
                {
                    var (request, approvals) = (RequestRulesTests.Request(RequestState.PendingApproval), 0);
                    foreach (var (act, actor, both) in walk)
                    {
                        var agreed = request.ManagerAgreedAt is not null;
                        var may = RequestRules.May(actor, request.State, act, agreed);
                        if (may != (RequestRules.CanAct(actor, request, act, "words", []) is null))
                            return false; // the button and the handler agree
                        if (!may)
                            continue;
                        if (Array.Exists(Ends, e => e == request.State))
                            return false;
                        if (actor.IsOwn && act is not (RequestAct.Answer or RequestAct.Withdraw or RequestAct.Claim))
                            return false;
                        if (act == RequestAct.Approve)
                            approvals++;
                        var next = RequestRules.Next(request.State, act, agreed, both)!.Value;
                        if (next == RequestState.Approved && approvals == 0)
                            return false;
                        if (act == RequestAct.Approve && !agreed)
                            request.ManagerAgreedAt = new(2026, 5, 14, 0, 0, 0, DateTimeKind.Utc);
                        request.State = next;
                    }
                    return RequestRules.Turn(request.State)
                        == RequestTurn.Nobody
                        == Array.Exists(Ends, e => e == request.State);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
