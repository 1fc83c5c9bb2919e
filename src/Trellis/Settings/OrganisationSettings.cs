namespace Trellis.Settings;

/// <summary>What holds for the whole organisation, for administrators.</summary>
public sealed class OrganisationSettings(AppDb db, Viewer me)
{
    /// <param name="TimeZone">The IANA time zone in which a day begins.</param>
    /// <param name="IdleMinutes">How long a session lasts unused, in minutes.</param>
    public sealed record View(string Name, string TimeZone, int IdleMinutes);

    public async Task<View?> Load(CancellationToken ct) =>
        Can.RunOrganisation(me)
            ? await db.For(me)
                .Organisations.OrderBy(o => o.Id)
                .Select(o => new View(o.Name, o.TimeZone, o.IdleMinutes))
                .FirstOrDefaultAsync(ct)
            : null;
}
