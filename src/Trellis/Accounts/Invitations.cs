#pragma warning disable RS0030 // Setting the first password happens before there is a viewer.
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Trellis.Messages;

namespace Trellis.Accounts;

/// <summary>
/// Lets a person in by a link that works once and for one day: they choose their own password, and nobody else ever
/// knows it.
/// The same link serves who has forgotten it.
/// </summary>
public sealed class Invitations(
    AppDb db,
    Viewer me,
    UserManager<Account> accounts,
    AppOptions options,
    Confirmation confirmation,
    Tries tries,
    IHttpContextAccessor http,
    SignIn signIn
)
{
    public sealed class Request
    {
        [RequiredText]
        public string? Account { get; set; }

        [RequiredText]
        public string? Token { get; set; }

        [
            RequiredText(ErrorMessage = "Write a password."),
            StringLength(256, MinimumLength = 12, ErrorMessage = "Use at least 12 characters. Any characters will do.")
        ]
        public string? Password { get; set; }
    }

    /// <summary>
    /// Makes the link, as a path on this installation, and keeps who made it: its person is told. An earlier link of
    /// the same person stops working once one is used.
    /// </summary>
    public async Task<Result<string>> Make(Id<Person> id, CancellationToken ct)
    {
        var opened = await Open(id, ct);
        if (opened.Value is not { } account)
            return opened.Problem!;
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return await db.Save(ct) is { } problem ? problem : PathOf(account, token);
    }

    /// <summary>
    /// Sends the link to its person by mail. It is made at the moment at which the mail goes out: it is nowhere but in that
    /// mail.
    /// </summary>
    public Task<Result<Done>> Send(Id<Person> id, CancellationToken ct) => SendAll([id], ct);

    /// <summary>Sends each of some people their own link, all or none.</summary>
    public async Task<Result<Done>> SendAll(IReadOnlyList<Id<Person>> people, CancellationToken ct)
    {
        if (options.Mail is null)
            return new Problem.Refused(
                "mail.none",
                "No mail server is set up. Make a link, and give it to them yourself."
            );
        foreach (var id in people)
        {
            var opened = await Open(id, ct);
            if (opened.Value is not { } account)
                return opened.Problem!;
            var kind = account.PasswordHash is null ? AccountMessages.Invitation : AccountMessages.PasswordLink;
            db.Tell(me, kind, id, AccountRoutes.SignIn);
        }
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    /// <summary>The account of whom the viewer may let in, made where there is none, and that a link was made.</summary>
    private async Task<Result<Account>> Open(Id<Person> id, CancellationToken ct)
    {
        if (await db.For(me).People.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
            return new Problem.Missing("This person");
        if (!Can.LetIn(me, person))
            return new Problem.Forbidden();
        if (await confirmation.Ask(ct) is { } unconfirmed)
            return unconfirmed;

        var account = await db.For(me).Accounts.SingleOrDefaultAsync(a => a.PersonId == id, ct);
        if (account is null)
        {
            await db.CloseFirstRun(me.Now, ct);
            account = new Account
            {
                PersonId = id,
                UserName = person.Email,
                NormalizedUserName = accounts.NormalizeName(person.Email),
                Email = person.Email,
                NormalizedEmail = accounts.NormalizeEmail(person.Email),
                SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
                LockoutEnabled = true,
            };
            db.Add(account); // saved with the rest; an address that somebody has already is refused by its index
        }
        db.Add(
            new PasswordLink
            {
                AccountId = account.Id,
                MadeBy = me.Name,
                MadeAt = me.Now,
            }
        );
        db.Record(me, AccountActivity.LinkMade, id.ToString(), id);
        return account;
    }

    /// <summary>The link as a path on this installation.</summary>
    internal static string PathOf(Account account, string token) =>
        AccountRoutes.Welcome(account.Id.ToString(), WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token)));

    /// <summary>Takes the link: sets the password, ends older sessions, signs in.</summary>
    public async Task<Result<Done>> Accept(Request request, CancellationToken ct)
    {
        var refused = new Problem.Refused(
            "account.link-refused",
            "This link is used up or too old. Ask People Ops for a new one."
        );
        if (!Guid.TryParse(request.Account, out var id))
            return refused;
        if (
            await db.Set<Account>().Include(a => a.Person).SingleOrDefaultAsync(a => a.Id == id, ct)
            is not { Person: { } person } account
        )
            return refused;

        string token;
        try
        {
            token = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(request.Token!));
        }
        catch (FormatException)
        {
            return refused;
        }

        db.RemoveRange(await db.Set<Session>().Where(s => s.AccountId == id).ToListAsync(ct));
        foreach (
            var link in await db.Set<PasswordLink>().Where(l => l.AccountId == id && l.UsedAt == null).ToListAsync(ct)
        )
            link.UsedAt = me.Now;
        var owner = new Viewer(person.Id, person.Name, person.Access, me.Today, me.Now);
        db.Record(owner, AccountActivity.LinkUsed, person.Id.ToString(), person.Id, Tries.PlaceOf(http.HttpContext));
        db.Record(owner, AccountActivity.PasswordSet, person.Id.ToString(), person.Id);
        var result = await accounts.ResetPasswordAsync(account, token, request.Password!);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken))
                ? refused
                : Refusal(result, nameof(request.Password));
        }
        await tries.Forgive(account.UserName!, ct);
        return await signIn.Start(account, person, me.Now, ct);
    }

    /// <summary>
    /// What the framework refuses, in our words, at the field of the password where it is about that.
    /// </summary>
    internal static Problem Refusal(IdentityResult result, string? field)
    {
        var why = string.Join(" ", result.Errors.Select(Say));
        return result.Errors.All(e => e.Code is CommonPasswords.Code or nameof(IdentityErrorDescriber.PasswordTooShort))
            ? new Problem.Refused("password.refused", why, field)
            : new Problem.Refused("account.refused", why);
    }

    private static string Say(IdentityError error) =>
        error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => "Use at least 12 characters. Any characters will do.",
            _ => error.Description,
        };
}
