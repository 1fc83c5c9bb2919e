#pragma warning disable RS0030 // Whoever forgot their password is not signed in.
using Trellis.Messages;

namespace Trellis.Accounts;

/// <summary>
/// Sends whoever forgot their password a link by mail. The answer is the same whether anybody has the address; somebody
/// gets one link in ten minutes, however often it is asked for.
/// </summary>
public sealed class ForgotPassword(AppDb db, Viewer me, AppOptions options, IHttpContextAccessor http)
{
    /// <summary>How long nobody gets another link.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write your work email."), AtMost(254)]
        public string? Email { get; set; }
    }

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        if (options.Mail is null)
            return new Problem.Refused("mail.none", "No mail server is set up. Ask People Ops for a link.");
        var key = Names.Key(Names.TidyAddress(request.Email));
        var since = me.Now - Pause;
        var account = await db.Set<Account>()
            .Where(a => a.Person!.EmailKey == key)
            .Where(a =>
                !db.Set<Message>()
                    .Any(m => m.PersonId == a.PersonId && m.Kind == AccountMessages.PasswordLink.Name && m.At > since)
            )
            .SingleOrDefaultAsync(ct);
        if (account is null)
            return Done.It;
        db.Add(
            new PasswordLink
            {
                AccountId = account.Id,
                MadeBy = "Somebody on the sign-in page",
                MadeAt = me.Now,
            }
        );
        var id = account.PersonId;
        db.Record(me, AccountActivity.LinkRequested, id.ToString(), id, Tries.PlaceOf(http.HttpContext));
        db.Tell(me, AccountMessages.PasswordLink, id, AccountRoutes.SignIn);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
