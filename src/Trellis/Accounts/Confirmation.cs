using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Trellis.Accounts;

/// <summary>
/// Whether a password is that of the viewer. Wrong ones count like those of a sign-in, and make the next one wait.
/// </summary>
public sealed class PresentPassword(AppDb db, Viewer me, IPasswordHasher<Account> hasher, Tries tries)
{
    /// <summary>What stands against it; nothing where it is right.</summary>
    /// <param name="field">The field of the form in which it was entered.</param>
    public async Task<Problem?> Check(string password, string? field, CancellationToken ct)
    {
        var account = await db.For(me).Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == me.PersonId, ct);
        if (account?.PasswordHash is not { } hash)
            return new Problem.Missing("Your account");
        if (await tries.Begin(account.UserName!, ct) is { } wait)
            return wait;
        if (hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed)
        {
            await tries.Succeed(account.UserName!, ct);
            return null;
        }
        var failed = await tries.Fail(
            account.UserName!,
            _ => db.Record(me, AccountActivity.PasswordWrong, me.PersonId.ToString()!, me.PersonId),
            ct
        );
        return failed ?? new Problem.Refused("password.wrong", "This is not your password.", field);
    }
}

/// <summary>
/// Confirms, by the password, that whoever uses a session is still the one who began it: for the next 15 minutes.
/// </summary>
public sealed class ConfirmSession(AppDb db, Viewer me, PresentPassword present)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Write your password."), StringLength(256)]
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

/// <summary>
/// Stands before what can do great harm: paying, publishing a policy, changing roles, making a link to choose a
/// password. Where the password was given too long ago, a form is asked for it in the field of
/// <see cref="Ui.Forms.ConfirmField"/>, which then confirms the session; a program confirms it first.
/// </summary>
public sealed class Confirmation(Viewer me, ConfirmSession confirm, IHttpContextAccessor http)
{
    /// <summary>The name of the field in which a form asks for the password.</summary>
    public const string Field = "confirm-password";

    /// <summary>
    /// Whether a problem is about the password that a form asks for, and not about what else is in the form.
    /// </summary>
    public static bool Asks(Problem? problem) =>
        problem is Problem.Unconfirmed or Problem.Delayed or Problem.Refused { Code: "password.wrong" };

    /// <summary>
    /// What stands in the way; nothing where the password was given lately, now, or at the machine itself.
    /// </summary>
    public async Task<Problem?> Ask(CancellationToken ct)
    {
        if (!me.MustConfirm)
            return null;
        if (http.HttpContext is not { Request: { HasFormContentType: true } request })
            return new Problem.Unconfirmed();
        var password = (await request.ReadFormAsync(ct))[Field].ToString();
        return password.Length == 0
            ? new Problem.Unconfirmed()
            : (await confirm.Handle(new() { Password = password }, ct)).Problem;
    }
}
