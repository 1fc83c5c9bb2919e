namespace Trellis.Stipends.Requests;

/// <summary>
/// What the API answers after a command on a request: its id, its state, from when it may be bought and who acts next; the
/// rest is one question away.
/// </summary>
public sealed record RequestAnswer(Id<StipendRequest> Id, RequestState State, DateOnly BuyFrom, RequestTurn Turn);

/// <summary>Makes that answer of what a command did.</summary>
internal static class RequestAnswers
{
    public static Answer<RequestAnswer> Brief(this Result<StipendRequest> result) =>
        result.ToHttp(r => new RequestAnswer(r.Id, r.State, r.BuyFrom, RequestRules.Turn(r.State)));
}
