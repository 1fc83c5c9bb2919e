using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Requests;

/// <summary>Answers the question that was asked about one's own request; it is then back with whoever asked.</summary>
public sealed class AnswerRequest(AppDb db, Viewer me, Books books)
{
    public sealed class Request
    {
        [
            Required(ErrorMessage = "Write your answer."),
            StringLength(StipendRules.WordsLimit, ErrorMessage = "Write at most {1} characters.")
        ]
        public string? Words { get; set; }
    }

    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, Request asked, CancellationToken ct) =>
        db.InSerializedTransaction(() => Answer(id, asked, ct), ct);

    private async Task<Result<StipendRequest>> Answer(Id<StipendRequest> id, Request asked, CancellationToken ct)
    {
        if (
            await db.For(me).StipendRequests.Include(r => r.History).SingleOrDefaultAsync(r => r.Id == id, ct)
                is not { } request
            || await books.Of(request.PersonId, ct) is not { } book
        )
            return new Problem.Missing("This request");
        var words = Names.TidyText(asked.Words);
        if (request.IsRepeat(me, RequestAct.Answer, words))
            return request;
        if (RequestRules.CanAct(me.To(book), request, RequestAct.Answer, words, []) is { } refusal)
            return refusal;
        request.State = RequestRules
            .Next(request.State, RequestAct.Answer, request.ManagerAgreedAt is not null, peopleOpsToo: false)!
            .Value;
        request.Add(me, RequestAct.Answer, words);
        db.Record(me, StipendActivity.Answered, id.ToString(), request.PersonId);
        return await db.Save(ct) is { } problem ? problem : request;
    }
}

/// <summary>
/// Withdraws one's own request; what was held for it can be spent on something else, by oneself and within the month's
/// limit by others.
/// </summary>
public sealed class WithdrawRequest(AppDb db, Viewer me, Books books, Reservations reservations)
{
    public Task<Result<StipendRequest>> Handle(Id<StipendRequest> id, CancellationToken ct) =>
        db.InSerializedTransaction(() => Withdraw(id, ct), ct);

    private async Task<Result<StipendRequest>> Withdraw(Id<StipendRequest> id, CancellationToken ct)
    {
        if (
            await db.For(me).StipendRequests.Include(r => r.History).SingleOrDefaultAsync(r => r.Id == id, ct)
                is not { } request
            || await books.Of(request.PersonId, ct) is not { } book
        )
            return new Problem.Missing("This request");
        if (request.IsRepeat(me, RequestAct.Withdraw, ""))
            return request;
        if (RequestRules.CanAct(me.To(book), request, RequestAct.Withdraw, "", []) is { } refusal)
            return refusal;
        db.Post(
            me,
            request,
            LedgerKind.Release,
            LedgerAccount.Held,
            LedgerAccount.Available,
            book.Held(id),
            "Withdrawn"
        );
        request.State = RequestState.Withdrawn;
        request.Add(me, RequestAct.Withdraw);
        db.Record(me, StipendActivity.Withdrawn, id.ToString(), request.PersonId);
        if (await db.Save(ct) is { } problem)
            return problem;
        await reservations.MoveUp(ct);
        return request;
    }
}
