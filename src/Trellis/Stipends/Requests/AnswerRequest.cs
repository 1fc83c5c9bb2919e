using Trellis.Messages;
using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>Answers the question that was asked about one's own request; it is then back with whoever asked.</summary>
public sealed class AnswerRequest(AppDb db, Viewer me, StipendAccounts accounts, Deciders deciders)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write your answer."), AtMost(StipendRules.WordsLimit)]
        public string? Words { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, Request asked, CancellationToken ct) =>
        db.InSerializedTransaction(() => Answer(id, asked, ct), ct);

    private async Task<Result<StipendRequest>> Answer(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (await accounts.OfRequest(id, ct) is not var (request, account))
            return new Problem.Missing("This request");
        var words = Names.TidyText(asked.Words);
        if (request.IsRepeat(me, RequestAct.Answer, words))
            return request;
        if (RequestRules.CanAct(me.To(account), request, RequestAct.Answer, words, []) is { } refusal)
            return refusal;
        request.State = RequestRules
            .Next(request.State, RequestAct.Answer, request.ManagerAgreedAt is not null, peopleOpsToo: false)!
            .Value;
        request.Add(me, RequestAct.Answer, words);
        db.Record(me, StipendActivity.Answered, id.ToString(), request.PersonId);
        db.Tell(me, StipendMessages.Answered, await deciders.Of(request, account, ct), StipendRoutes.Request(id));
        return await db.Save(ct) is { } problem ? problem : request;
    }
}
