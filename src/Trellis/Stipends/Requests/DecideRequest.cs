using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Requests;

/// <summary>
/// Approves a request, with or without a condition, asks for more, or declines. Approving holds the money, in the month
/// that has room.
/// </summary>
public sealed class DecideRequest(AppDb db, Viewer me, Books books, CheckPurchase check, Reservations reservations)
{
    public sealed class Request
    {
        /// <summary>approve, ask-more or decline.</summary>
        [Required(ErrorMessage = "Choose what to do.")]
        public RequestAct? Act { get; set; }

        /// <summary>The reason or the question; the person reads it.</summary>
        [StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")]
        public string? Words { get; set; }

        /// <summary>What the approval depends on.</summary>
        [StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")]
        public string? Condition { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Decide(id, request, ct), ct);

    private async Task<Result<StipendRequest>> Decide(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (
            await db.For(me).StipendRequests.Include(r => r.History).SingleOrDefaultAsync(r => r.Id == id, ct)
                is not { } request
            || await books.Of(request.PersonId, ct) is not { } book
        )
            return new Problem.Missing("This request");
        var (act, words, condition) = (
            asked.Act ?? RequestAct.Ask,
            Names.TidyText(asked.Words),
            Names.TidyText(asked.Condition)
        );
        if (Shape.Of(asked) is { } wrong)
            return wrong;
        if (act is not (RequestAct.Approve or RequestAct.AskMore or RequestAct.Decline))
            return new Problem.Refused("request.act", "Approve, ask for more, or decline.");
        var said =
            act == RequestAct.Approve && condition.Length > 0
                ? $"{words}\nOn the condition: {condition}".Trim()
                : words;
        if (request.IsRepeat(me, act, said))
            return request;

        var day = RequestRules.MeasuredOn(request.SpendOn, request.AskedOn, me.Today);
        var view = await check.Load(
            book,
            new(
                request.Amount,
                day,
                request.Category,
                request.Provider,
                request.EventId,
                request.AskedOn,
                id,
                request.AskedAt,
                request.SpendOn
            ),
            ct
        );
        if (RequestRules.CanAct(me.To(book, request.History), request, act, words, view.Findings) is { } refusal)
            return refusal;

        var agreed = request.ManagerAgreedAt is not null;
        request.State = RequestRules
            .Next(
                request.State,
                act,
                agreed,
                book.Policy.On(request.SpendOn > me.Today ? request.SpendOn : me.Today).PeopleOpsApproves
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
                if (await reservations.Reserve(request, book, ct) is { } full)
                    return full;
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
        return await db.Save(ct) is { } problem ? problem : request;
    }
}
