#pragma warning disable RS0030 // Signing in happens before there is a viewer.
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Trellis.Access.SignIn;

/// <summary>Signs somebody in with an e-mail address and a password. Unknown address, wrong password and locked account answer alike, after the same work.</summary>
public sealed class SignInHere(AppDb db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, IHttpContextAccessor http, TimeProvider clock)
{
    public sealed class Request
    {
        [Required(ErrorMessage = "Write your work email."), StringLength(254)] public string? Email { get; set; }
        [Required(ErrorMessage = "Write your password."), StringLength(256)] public string? Password { get; set; }
    }

    /// <summary>How long a session lasts. Signing out ends it at once.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    private static readonly Problem Wrong = new Problem.Refused("session.refused", "This email and password do not match an account, or it is locked for a few minutes after several tries. Check both, and try again.");

    /// <summary>The hash of a password that nobody has, so that an unknown address costs as much time as a known one.</summary>
    private static readonly Lazy<string> Decoy = new(() => new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = AccessModule.PasswordIterations })).HashPassword(null!, Guid.CreateVersion7().ToString()));

    public async Task<Result<Done>> Handle(Request request, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(request.Email!.Trim());
        if (account is null)
        {
            hasher.VerifyHashedPassword(null!, Decoy.Value, request.Password!);
            return Wrong;
        }

        var locked = account.LockoutEnd > clock.GetUtcNow();
        var verified = hasher.VerifyHashedPassword(account, account.PasswordHash ?? Decoy.Value, request.Password!);
        if (locked) return Wrong;
        if (verified == PasswordVerificationResult.Failed || account.PasswordHash is null)
        {
            await Count(account, ct);
            return Wrong;
        }
        if (verified == PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = hasher.HashPassword(account, request.Password!);
        account.AccessFailedCount = 0;

        var now = clock.UtcNow();
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == account.PersonId, ct);
        var zone = (await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync(ct))?.Zone ?? TimeZoneInfo.Utc;
        if (person.EndsOn < Clock.Day(now, zone)) return Wrong;
        return await Start(account, person, now, ct);
    }

    /// <summary>Counts a wrong try; one too many locks the account for a while. Tries at the same moment all count.</summary>
    private async Task Count(Account account, CancellationToken ct)
    {
        var rules = accounts.Options.Lockout;
        while (true)
        {
            account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
            if (++account.AccessFailedCount >= rules.MaxFailedAccessAttempts) (account.AccessFailedCount, account.LockoutEnd) = (0, clock.GetUtcNow() + rules.DefaultLockoutTimeSpan);
            if (await db.Save(ct) is null) return;
            await db.Entry(account).ReloadAsync(ct);
        }
    }

    /// <summary>Begins a session for an account that has shown who it is, and sends its cookie.</summary>
    internal async Task<Result<Done>> Start(Account account, Person person, DateTime now, CancellationToken ct)
    {
        var context = http.HttpContext!;
        var agent = context.Request.Headers.UserAgent.ToString();
        var session = new Session { AccountId = account.Id, StartedAt = now, EndsAt = now + Lasts, Device = agent[..Math.Min(agent.Length, 200)] };
        db.Add(session);
        db.RemoveRange(await db.Set<Session>().Where(s => s.AccountId == account.Id && s.EndsAt <= now).ToListAsync(ct));
        db.Record(new(person.Id, person.Name, person.Access, DateOnly.FromDateTime(now), now), "session.started", person.Id.ToString(), person.Id);
        if (await db.Save(ct) is { } problem) return problem;

        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new(ViewerSource.SessionClaim, session.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.ToString()));
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity), new() { IsPersistent = true, ExpiresUtc = new DateTimeOffset(session.EndsAt) });
        return Done.It;
    }
}

/// <summary>Ends this session, or all sessions of this person: their cookies stop working at once.</summary>
public sealed class SignOut(AppDb db, Viewer me, IHttpContextAccessor http)
{
    public async Task<Result<Done>> Handle(bool everywhere, CancellationToken ct)
    {
        var context = http.HttpContext!;
        _ = Id<Session>.TryParse(context.User.FindFirstValue(ViewerSource.SessionClaim), null, out var here);
        var ending = await db.For(me).Sessions.Where(s => everywhere || s.Id == here).ToListAsync(ct);
        db.RemoveRange(ending);
        db.Record(me, everywhere ? "session.ended-everywhere" : "session.ended", me.PersonId.ToString()!, me.PersonId);
        if (await db.Save(ct) is { } problem) return problem;
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Done.It;
    }
}
