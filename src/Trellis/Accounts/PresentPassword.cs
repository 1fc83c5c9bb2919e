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
