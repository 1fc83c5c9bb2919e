using Microsoft.AspNetCore.Identity;

namespace Trellis.Accounts;

/// <summary>
/// Makes the link with which a password is chosen at the moment at which a mail goes out. Nothing of it is kept: another
/// attempt makes another one.
/// </summary>
public sealed class FreshLinks(AppDb db, Viewer me, UserManager<Account> accounts)
{
    /// <summary>The link as a path on this installation; null if the person has no account.</summary>
    public async Task<string?> Make(Id<Person> id, CancellationToken ct) =>
        await db.For(me).Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct) is { } account
            ? Invitations.PathOf(account, await accounts.GeneratePasswordResetTokenAsync(account))
            : null;
}
