using System.Security.Cryptography;
using System.Text;
using Trellis.Accounts;

namespace Trellis.Calendar;

/// <summary>
/// What a calendar program reads at a private address, as its person would see it. An address that was never there, was
/// switched off, or belongs to somebody who does not work here are all the same: nothing is there.
/// </summary>
public sealed class CalendarFeed(AppDb db, Viewer me, WrongSecrets wrong, IServiceScopeFactory scopes)
{
    private const string Tried = "calendar";

    /// <param name="Text">As iCalendar.</param>
    /// <param name="Tag">The same as long as nothing changes.</param>
    public sealed record View(string Text, string Tag);

    /// <param name="origin">The address of this installation, before a path.</param>
    public async Task<Result<View>> Load(string secret, string origin, CancellationToken ct)
    {
        var hash = CalendarSecret.HashOf(secret);
        var owner = await db.For(me.AsTrellis())
            .CalendarAddresses.Where(a => a.Hash == hash)
            .Select(a => new
            {
                a.PersonId,
                a.MadeAt,
                a.Person!.StartsOn,
                IsBack = a.Person.Employments.Any(e => e.From < a.Person.StartsOn),
            })
            .SingleOrDefaultAsync(ct);
        var hasEnded = owner is { IsBack: true } && me.Day(owner.MadeAt) < owner.StartsOn; // with an employment before
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (owner is null || hasEnded || !await services.GetRequiredService<ViewerSource>().ActAs(owner.PersonId, ct))
        {
            if (await wrong.Wait(Tried, ct) is { } delayed)
                return delayed;
            await wrong.Count(Tried, ct);
            return new Problem.Missing("This page");
        }
        var reader = services.GetRequiredService<Viewer>();
        var lines = await services.GetRequiredService<CalendarDates>().Load(ct);
        var name = reader.Organisation.Length > 0 ? $"Trellis at {reader.Organisation}" : "Trellis";
        return new View(CalendarText.Feed(name, lines, origin, reader.Now), TagOf(name, lines, origin));
    }

    private static string TagOf(string name, IReadOnlyList<CalendarLine> lines, string origin) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', [name, origin, .. lines.Select(l => l.ToString())]))
            )
        )[..32];
}
