using System.ComponentModel.DataAnnotations;
using Trellis.Messages;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>
/// Approves a request, with or without a condition, requests information, or declines. Approving holds the money, in the month
/// that has room.
/// </summary>
public sealed class DecideRequest(
    AppDb db,
    Viewer me,
    StipendAccounts accounts,
    CheckPurchase check,
    Reservations reservations,
    Deciders deciders
)
{
    public sealed class Request
    {
        /// <summary>approve, request-information or decline.</summary>
        [Required(ErrorMessage = "Choose what to do.")]
        public RequestAct? Act { get; set; }

        /// <summary>The reason or the question; the person reads it.</summary>
        [AtMost(StipendRules.WordsLimit)]
        public string? Words { get; set; }

        /// <summary>What the approval depends on.</summary>
        [AtMost(StipendRules.WordsLimit)]
        public string? Condition { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Decide(id, request, ct), ct);

    private async Task<Result<StipendRequest>> Decide(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        var act = asked.Act ?? RequestAct.Ask;
        var words = Names.TidyText(asked.Words);
        var condition = Names.TidyText(asked.Condition);
        if (Shape.Of(asked) is { } wrong)
            return wrong;
        if (act is not (RequestAct.Approve or RequestAct.RequestInformation or RequestAct.Decline))
            return new Problem.Refused("request.act", "Approve, request information, or decline.");
        var said =
            act == RequestAct.Approve && condition.Length > 0
                ? $"{words}\nOn the condition: {condition}".Trim()
                : words;
        if (request.IsRepeat(me, act, said))
            return request;

        var view = await check.Load(account, CheckPurchase.Plan.Of(request, me.Today), ct);
        if (RequestRules.CanAct(me.To(account, request.History), request, act, words, view.Findings) is { } refusal)
            return refusal;

        var agreed = request.ManagerAgreedAt is not null;
        request.State = RequestRules
            .Next(
                request.State,
                act,
                agreed,
                account.Policy.On(request.SpendOn > me.Today ? request.SpendOn : me.Today).PeopleOpsApproves
            )!
            .Value;
        if (act == RequestAct.Approve)
        {
            if (!agreed)
                request.ManagerAgreedAt = me.Now;
            if (condition.Length > 0)
                request.Condition = string.Join("\n", new[] { request.Condition, condition }.Where(c => c.Length > 0));
            if (request.State == RequestState.Approved)
            {
                request.ApprovedAt = me.Now;
                if (await reservations.Reserve(request, account, ct) is { } full)
                    return full;
                await db.ScheduleEvent(me, request, ct);
            }
        }
        request.Add(me, act, said);
        db.Record(
            me,
            act switch
            {
                RequestAct.Approve => StipendActivity.Approved,
                RequestAct.Decline => StipendActivity.Declined,
                _ => StipendActivity.InformationRequested,
            },
            id.ToString(),
            request.PersonId
        );
        await Tell(request, account, act, ct);
        return await db.Save(ct) is { } problem ? problem : request;
    }

    /// <summary>The person hears of a question and of what is decided; People Ops, where it is their turn next.</summary>
    private async Task Tell(StipendRequest request, StipendAccount account, RequestAct act, CancellationToken ct)
    {
        var link = StipendRoutes.Request(request.Id);
        if (act == RequestAct.RequestInformation)
            db.Tell(me, StipendMessages.InformationRequested, request.PersonId, link);
        else if (request.State == RequestState.AwaitingPeopleOps)
            db.Tell(me, StipendMessages.Asked, await deciders.Of(request, account, ct), link);
        else
            db.Tell(me, StipendMessages.Decided, request.PersonId, link);
    }
}
