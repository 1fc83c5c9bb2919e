using System.ComponentModel.DataAnnotations;

namespace Trellis.Accounts;

/// <summary>
/// Confirms, by the password, that whoever uses a session is still the one who began it: for the next 15 minutes.
/// </summary>
public sealed class ConfirmSession(AppDb db, Viewer me, PresentPassword present)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write your password."),
            StringLength(256, ErrorMessage = "Write at most {1} characters.")
        ]
        public string? Password { get; set; }
    }

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (await present.Check(request.Password!, null, ct) is { } problem)
            return problem;
        if (await db.For(me).Sessions.SingleOrDefaultAsync(s => s.Id == me.Session(), ct) is not { } session)
            return new Problem.Missing("This session");
        session.ProvedAt = me.Now;
        db.Record(me, AccountActivity.SessionConfirmed, me.PersonId.ToString()!, me.PersonId);
        return await db.Save(ct) is { } stale ? stale : Done.It;
    }
}
