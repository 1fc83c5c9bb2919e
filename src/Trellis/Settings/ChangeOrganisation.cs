using System.Globalization;

namespace Trellis.Settings;

/// <summary>
/// Changes what holds for the whole organisation: its name, its time zone, and how long a session lasts unused. What is
/// not named stays, and what is the same already is no change.
/// </summary>
public sealed class ChangeOrganisation(AppDb db, Viewer me)
{
    /// <param name="IdleMinutes">How long a session lasts unused, in minutes.</param>
    public sealed record Request(string? Name = null, string? TimeZone = null, int? IdleMinutes = null);

    public async Task<Result<Organisation>> Handle(Request request, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return new Problem.Forbidden();
        if (request.Name is not null && Names.Tidy(request.Name).Length is 0 or > 120)
            return new Problem.Unreadable([new("name", 0, 0, "A name has 1 to 120 characters.")]);
        if (request.TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out _))
            return new Problem.Refused(
                "organisation.time-zone",
                "This time zone is not known. Use a name such as Europe/Berlin.",
                nameof(request.TimeZone)
            );
        if (request.IdleMinutes is < SessionRules.ShortestIdleMinutes or > SessionRules.LongestIdleMinutes)
            return new Problem.Refused(
                "organisation.idle",
                "A session lasts from a quarter of an hour to 14 days unused.",
                nameof(request.IdleMinutes)
            );

        var organisation = await db.For(me).Organisations.OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        if (organisation is null && request.Name is null)
            return new Problem.Unreadable([new("name", 0, 0, "The organisation has no name yet. Name it.")]);
        if (organisation is null)
            db.Add(organisation = new() { Name = "", TimeZone = "UTC" });
        organisation.Name = Names.Tidy(request.Name ?? organisation.Name);
        organisation.TimeZone = request.TimeZone ?? organisation.TimeZone;
        organisation.IdleMinutes = request.IdleMinutes ?? organisation.IdleMinutes;
        db.ChangeTracker.DetectChanges();
        if (db.Entry(organisation).State == EntityState.Unchanged)
            return organisation;
        var now = string.Create(
            CultureInfo.InvariantCulture,
            $"{organisation.Name}, {organisation.TimeZone}, sessions end after {organisation.IdleMinutes} "
                + $"minutes unused"
        );
        db.Record(me, SettingsActivity.Changed, organisation.Id.ToString(), detail: now);
        return await db.Save(ct) is { } problem ? problem : organisation;
    }
}
