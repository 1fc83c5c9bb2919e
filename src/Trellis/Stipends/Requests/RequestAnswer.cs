namespace Trellis.Stipends.Requests;

/// <summary>What the API answers after a command on a request.</summary>
internal static class RequestAnswer
{
    /// <summary>The id of the request, its state and who acts next; the rest is one question away.</summary>
    public static IResult Brief(this Result<StipendRequest> result) =>
        result.Value is { } r
            ? TypedResults.Ok(
                new
                {
                    r.Id,
                    r.State,
                    r.BuyFrom,
                    Turn = RequestRules.Turn(r.State),
                }
            )
            : result.Problem!.ToHttp();
}
