#pragma warning disable RS0030 // Setting the first password happens before there is a viewer.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Trellis.Accounts;

/// <summary>Changes one's own password, and ends every other session.</summary>
public sealed class ChangePassword(
    AppDb db,
    Viewer me,
    UserManager<Account> accounts,
    PresentPassword present,
    SignIn signIn
)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write your present password."),
            StringLength(256, ErrorMessage = "Write at most {1} characters.")
        ]
        public string? Present { get; set; }

        [
            RequiredText(ErrorMessage = "Write a new password."),
            StringLength(256, MinimumLength = 12, ErrorMessage = "Use at least 12 characters. Any characters will do.")
        ]
        public string? New { get; set; }
    }

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        if (await present.Check(request.Present!, nameof(request.Present), ct) is { } problem)
            return problem;
        if (
            await db.For(me).Accounts.Include(a => a.Person).SingleOrDefaultAsync(a => a.PersonId == me.PersonId, ct)
            is not { } account
        )
            return new Problem.Missing("Your account");

        // Identity saves by itself: what belongs to the change stands in the same transaction.
        db.RemoveRange(await db.For(me).Sessions.ToListAsync(ct));
        db.Record(me, AccountActivity.PasswordChanged, account.PersonId.ToString(), account.PersonId);
        var result = await accounts.ChangePasswordAsync(account, request.Present!, request.New!);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return Invitations.Refusal(result, nameof(request.New));
        }
        return await signIn.Start(account, account.Person!, me.Now, ct);
    }
}
