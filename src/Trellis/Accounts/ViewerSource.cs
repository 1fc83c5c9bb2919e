#pragma warning disable RS0030 // Runs before there is a viewer: it finds out who is asking.
using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace Trellis.Accounts;

/// <summary>Finds out, once per request and from the database, who is asking.</summary>
public sealed class ViewerSource(AppDb db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>
    /// Where the viewer is kept for the pages that answer in another scope: errors and what is not found.
    /// </summary>
    private static readonly object Kept = new();

    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "trellis:session";

    private Viewer? _viewer;

    /// <summary>
    /// The viewer of this request. Not signed in until <see cref="Recognise"/> has found a live session.
    /// </summary>
    public Viewer Viewer =>
        _viewer ??= http.HttpContext?.Items[Kept] as Viewer ?? Viewer.Anonymous(clock.UtcNow(), TimeZoneInfo.Utc);

    /// <summary>Sets the viewer outside a request: for the command line and for jobs, by name.</summary>
    public void Act(Viewer viewer) => _viewer = viewer;

    /// <summary>The session that a cookie names; none where it names none.</summary>
    public static Id<Session>? SessionOf(ClaimsPrincipal principal) =>
        Id<Session>.TryParse(principal.FindFirstValue(SessionClaim), null, out var session) ? session : null;

    /// <summary>Whether the session of the cookie is alive; if so, the viewer is its person, as they are now.</summary>
    public async Task<bool> Recognise(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (SessionOf(principal) is not { } session)
            return false;

        var now = clock.UtcNow();
        var day = Clock.Day(now, TimeZoneInfo.Utc); // a day more on either side, until the zone is known
        var found = await db.Set<Session>()
            .AsNoTracking()
            .Where(s => s.Id == session && s.EndsAt > now)
            .Select(s => new
            {
                s.Account!.Person!.Id,
                s.Account.Person.Name,
                s.Account.Person.Access,
                s.Account.Person.EndsOn,
                s.EndsAt,
                s.LastSeenAt,
                s.ProvedAt,
                IdleMinutes = db.Set<Organisation>()
                    .OrderBy(o => o.Id)
                    .Select(o => (int?)o.IdleMinutes)
                    .FirstOrDefault(),
                Links = db.Set<PasswordLink>().Count(l => l.AccountId == s.AccountId && l.DismissedAt == null),
                Organisation = db.Set<Organisation>().OrderBy(o => o.Id).Select(o => o.Name).FirstOrDefault(),
                Logo = db.Set<OrganisationLogo>().OrderBy(l => l.OrganisationId).Select(l => l.Hash).FirstOrDefault(),
                TimeZone = db.Set<Organisation>().OrderBy(o => o.Id).Select(o => o.TimeZone).FirstOrDefault(),
                Manages = db.Set<Employment>()
                    .Any(e =>
                        e.ManagerId == s.Account.PersonId
                        && e.From <= day.AddDays(1)
                        && (e.Until == null || e.Until > day.AddDays(-1))
                        && (e.Person!.EndsOn == null || e.Person.EndsOn >= day.AddDays(-1))
                    ),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return false;
        if (!SessionRules.IsAlive(found.EndsAt, found.LastSeenAt, found.IdleMinutes ?? SessionRules.IdleMinutes, now))
            return false;

        var zone = Organisation.ZoneOf(found.TimeZone);
        var today = Clock.Day(now, zone);
        if (found.EndsOn < today)
            return false;
        if (now - found.LastSeenAt >= SessionRules.SeenEvery)
            await See(session, now, ct);
        _viewer = new(found.Id, found.Name, found.Access, today, now)
        {
            Zone = zone,
            Manages = found.Manages,
            Organisation = found.Organisation ?? "",
            Logo = found.Logo,
            SessionId = session.Value,
            MustConfirm = SessionRules.MustConfirm(found.ProvedAt, now),
            Links = found.Links == 0 ? [] : await Links(session, ct),
        };
        return true;
    }

    /// <summary>
    /// Writes down that a session is in use. Where that cannot be written, reading goes on all the same.
    /// </summary>
    private async Task See(Id<Session> session, DateTime now, CancellationToken ct)
    {
        try
        {
            await db.Set<Session>()
                .Where(s => s.Id == session)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
        }
        catch (DbException) { }
    }

    private async Task<IReadOnlyList<Viewer.LinkMade>> Links(Id<Session> session, CancellationToken ct) =>
        await db.Set<PasswordLink>()
            .Where(l =>
                l.DismissedAt == null && db.Set<Session>().Any(s => s.Id == session && s.AccountId == l.AccountId)
            )
            .OrderByDescending(l => l.MadeAt)
            .Take(5)
            .Select(l => new Viewer.LinkMade(l.MadeBy, l.MadeAt, l.UsedAt))
            .ToListAsync(ct);

    /// <summary>The operator of the machine, in the organisation's time zone.</summary>
    public async Task<Viewer> ActAsOperator(CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        return _viewer = Viewer.Operator(clock.UtcNow(), organisation?.Zone ?? TimeZoneInfo.Utc) with
        {
            Organisation = organisation?.Name ?? "",
        };
    }

    /// <summary>
    /// Acts as a person outside a session, as their digest and the list of what is due do. Returns whether they work
    /// here today.
    /// </summary>
    public async Task<bool> ActAs(Id<Person> id, CancellationToken ct)
    {
        var trellis = await ActAsOperator(ct);
        var today = trellis.Today;
        var found = await db.Set<Person>()
            .AsNoTracking()
            .Where(p => p.Id == id && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .Select(p => new
            {
                p.Name,
                p.Access,
                Manages = db.Set<Employment>()
                    .Any(e =>
                        e.ManagerId == p.Id
                        && e.From <= today
                        && (e.Until == null || e.Until > today)
                        && (e.Person!.EndsOn == null || e.Person.EndsOn >= today)
                    ),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return false;
        _viewer = trellis with
        {
            PersonId = id,
            Name = found.Name,
            Role = found.Access,
            IsOperator = false,
            Manages = found.Manages,
        };
        return true;
    }

    /// <summary>Called by the cookie handler for every request that carries a cookie.</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
            return; // the error page asks no database that has just failed
        var about = context.HttpContext.GetEndpoint()?.Metadata;
        if (about?.GetMetadata<NeedsNoViewer>() is not null || about?.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var source = context.HttpContext.RequestServices.GetRequiredService<ViewerSource>();
        if (!await source.Recognise(context.Principal!, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
        else
            context.HttpContext.Items[Kept] = source.Viewer;
    }
}
