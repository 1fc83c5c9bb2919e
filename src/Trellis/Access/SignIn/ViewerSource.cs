#pragma warning disable RS0030 // Runs before there is a viewer: it finds out who is asking.
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;

namespace Trellis.Access.SignIn;

/// <summary>Finds out, once per request and from the database, who is asking.</summary>
public sealed class ViewerSource(AppDb db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>Where the viewer is kept for the pages that answer in another scope: errors and what is not found.</summary>
    private static readonly object Kept = new();

    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "trellis:session";

    private Viewer? _viewer;

    /// <summary>The viewer of this request. Not signed in until <see cref="Recognise"/> has found a live session.</summary>
    public Viewer Viewer => _viewer ??= http.HttpContext?.Items[Kept] as Viewer ?? Viewer.Anonymous(clock.UtcNow(), TimeZoneInfo.Utc);

    /// <summary>Sets the viewer outside a request: for the command line and for jobs, by name.</summary>
    public void Act(Viewer viewer) => _viewer = viewer;

    /// <summary>Whether the session of the cookie is alive; if so, the viewer is its person, as they are now.</summary>
    public async Task<bool> Recognise(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Id<Session>.TryParse(principal.FindFirstValue(SessionClaim), null, out var session)) return false;

        var now = clock.UtcNow();
        var day = DateOnly.FromDateTime(now);
        var found = await db.Set<Session>().AsNoTracking().Where(s => s.Id == session && s.EndsAt > now)
            .Select(s => new
            {
                s.Account!.Person!.Id,
                s.Account.Person.Name,
                s.Account.Person.Access,
                s.Account.Person.EndsOn,
                Organisation = db.Set<Organisation>().OrderBy(o => o.Id).Select(o => o.Name).FirstOrDefault(),
                TimeZone = db.Set<Organisation>().OrderBy(o => o.Id).Select(o => o.TimeZone).FirstOrDefault(),
                Manages = db.Set<Employment>().Any(e => e.ManagerId == s.Account.PersonId && e.From <= day.AddDays(1) && (e.Until == null || e.Until > day.AddDays(-1))),
                Answers = db.Set<Proposal>().Count(p => p.AuthorId == s.Account.PersonId && p.Decision != null && p.ReadAt == null),
            }).SingleOrDefaultAsync(ct);
        if (found is null) return false;

        var today = Clock.Day(now, Organisation.ZoneOf(found.TimeZone));
        if (found.EndsOn < today) return false;
        _viewer = new(found.Id, found.Name, found.Access, today, now) { Manages = found.Manages, Answers = found.Answers, Organisation = found.Organisation ?? "" };
        return true;
    }

    /// <summary>The operator of the machine, in the organisation's time zone.</summary>
    public async Task<Viewer> ActAsOperator(CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        return _viewer = Viewer.Operator(clock.UtcNow(), organisation?.Zone ?? TimeZoneInfo.Utc) with { Organisation = organisation?.Name ?? "" };
    }

    /// <summary>Called by the cookie handler for every request that carries a cookie.</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return; // the error page asks no database that has just failed
        var source = context.HttpContext.RequestServices.GetRequiredService<ViewerSource>();
        if (!await source.Recognise(context.Principal!, context.HttpContext.RequestAborted)) context.RejectPrincipal();
        else context.HttpContext.Items[Kept] = source.Viewer;
    }
}
