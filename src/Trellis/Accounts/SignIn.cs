#pragma warning disable RS0030 // Signing in happens before there is a viewer.
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Trellis.Messages;

namespace Trellis.Accounts;

/// <summary>
/// Signs somebody in with an email address and a password. An unknown address and a wrong password answer alike, after
/// the same work, and make the next try wait alike.
/// </summary>
public sealed partial class SignIn(
    AppDb db,
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    DecoyHash decoy,
    Tries tries,
    Devices devices,
    IHttpContextAccessor http,
    TimeProvider clock,
    ILogger<SignIn> log
)
{
    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Write your work email."), AtMost(254)]
        public string? Email { get; set; }

        [RequiredText(ErrorMessage = "Write your password."), StringLength(256)]
        public string? Password { get; set; }
    }

    private static readonly Problem Wrong = new Problem.Refused(
        "session.refused",
        "This email and password do not match an account. Check both, and try again."
    );

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        var email = Names.TidyAddress(request.Email);
        if (await tries.Begin(email, ct) is { } wait)
            return wait;

        var now = clock.UtcNow();
        var account = await accounts.FindByNameAsync(email);
        var id = account?.PersonId ?? default;
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        var verified = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? decoy.Value, request.Password!);
        if (
            account?.PasswordHash is null
            || person is null
            || verified == PasswordVerificationResult.Failed
            || person.EndsOn < await Today(now, ct)
        )
        {
            if (person is null)
                UnknownAddress(Tries.PlaceOf(http.HttpContext));
            return await tries.Fail(email, isDelayed => Record(person, isDelayed, now), ct) ?? Wrong;
        }

        await tries.Succeed(email, ct);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
            account.PasswordHash = hasher.HashPassword(account, request.Password!);
        return await Start(account, person, now, ct);
    }

    private async Task<DateOnly> Today(DateTime now, CancellationToken ct) =>
        Clock.Day(
            now,
            (await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync(ct))?.Zone
                ?? TimeZoneInfo.Utc
        );

    private void Record(Person? person, bool isDelayed, DateTime now)
    {
        if (person is null)
            return;
        var (somebody, id) = (Viewer.Anonymous(now, TimeZoneInfo.Utc), person.Id.ToString());
        db.Record(somebody, AccountActivity.SignInFailed, id, person.Id, Tries.PlaceOf(http.HttpContext));
        if (isDelayed)
            db.Record(somebody, AccountActivity.SignInDelayed, id, person.Id, Tries.PlaceOf(http.HttpContext));
    }

    [LoggerMessage(1, LogLevel.Warning, "A sign-in failed: no account has this address. It came from {Place}.")]
    private partial void UnknownAddress(string place);

    private Task<bool> HasSignedInBefore(Person person, CancellationToken ct) =>
        db.Set<Activity>().AnyAsync(a => a.AboutId == person.Id && a.What == AccountActivity.SessionStarted.Name, ct);

    /// <summary>
    /// Begins a session for an account that has just given its password, and sends its cookie.
    /// The session that this browser had before, of whomever, ends.
    /// </summary>
    internal async Task<Result<Done>> Start(Account account, Person person, DateTime now, CancellationToken ct)
    {
        var context = http.HttpContext!;
        var today = await Today(now, ct);
        var agent = context.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            AccountId = account.Id,
            StartedAt = now,
            EndsAt = now + SessionRules.Lasts,
            LastSeenAt = now,
            ProvedAt = now,
            Device = Graphemes.Beginning(agent, 200),
            Place = Tries.PlaceOf(context),
        };
        db.Add(session);
        var before = ViewerSource.SessionOf(context.User);
        var ending = await db.Set<Session>()
            .Include(s => s.Account!.Person)
            .Where(s => s.Id == before || (s.AccountId == account.Id && s.EndsAt <= now))
            .ToListAsync(ct);
        db.RemoveRange(ending);
        if (ending.Find(s => s.Id == before && s.AccountId != account.Id)?.Account!.Person is { } earlier)
            db.Record(
                new(earlier.Id, earlier.Name, earlier.Access, today, now),
                AccountActivity.SessionEnded,
                earlier.Id.ToString(),
                earlier.Id
            );
        db.Record(
            new(person.Id, person.Name, person.Access, today, now),
            AccountActivity.SessionStarted,
            person.Id.ToString(),
            person.Id
        );
        if (devices.Knows(account.UserName!) is null && await HasSignedInBefore(person, ct))
            db.Tell(
                new(person.Id, person.Name, person.Access, today, now),
                AccountMessages.NewSignIn,
                person.Id,
                AccountRoutes.Sessions
            );
        if (await db.Save(ct) is { } problem)
            return problem;

        devices.Remember(account.UserName!);
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new(ViewerSource.SessionClaim, session.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.ToString()));
        await context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new(identity),
            new() { IsPersistent = true, ExpiresUtc = new DateTimeOffset(session.EndsAt) }
        );
        return Done.It;
    }
}

/// <summary>Ends this session, or all sessions of this person: their cookies stop working at once.</summary>
public sealed class SignOut(AppDb db, Viewer me, IHttpContextAccessor http)
{
    public async Task<Result<Done>> Handle(bool everywhere, CancellationToken ct)
    {
        var context = http.HttpContext!;
        var ending = await db.For(me).Sessions.Where(s => everywhere || s.Id == me.Session()).ToListAsync(ct);
        db.RemoveRange(ending);
        db.Record(
            me,
            everywhere ? AccountActivity.SessionEndedEverywhere : AccountActivity.SessionEnded,
            me.PersonId.ToString()!,
            me.PersonId
        );
        if (await db.Save(ct) is { } problem)
            return problem;
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Done.It;
    }
}

/// <summary>Ends one session of one's own, here or elsewhere: its cookie stops working at once.</summary>
public sealed class EndSession(AppDb db, Viewer me, IHttpContextAccessor http)
{
    public async Task<Result<Done>> Handle(Id<Session> id, CancellationToken ct)
    {
        if (await db.For(me).Sessions.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
            return new Problem.Missing("This session");
        db.Remove(session);
        var isHere = id == me.Session();
        db.Record(
            me,
            isHere ? AccountActivity.SessionEnded : AccountActivity.SessionEndedElsewhere,
            me.PersonId.ToString()!,
            me.PersonId
        );
        if (await db.Save(ct) is { } problem)
            return problem;
        if (isHere)
            await http.HttpContext!.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Done.It;
    }
}
