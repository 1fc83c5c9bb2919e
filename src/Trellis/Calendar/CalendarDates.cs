using System.Security.Cryptography;
using System.Text;
using Trellis.Inbox;

namespace Trellis.Calendar;

/// <summary>
/// What stands in the viewer's calendar: the entries that they attend, the days on which something is due, and what
/// comes. It can stand on a screen that others see, so it holds nothing that somebody wrote.
/// </summary>
public sealed class CalendarDates(AppDb db, Viewer me, WhatIsWaiting waiting, CalendarKinds kinds)
{
    private const int Most = 500;
    private const string Due = "Something is due in Trellis",
        Planned = "Something is planned in Trellis";

    public async Task<IReadOnlyList<CalendarLine>> Load(CancellationToken ct)
    {
        if (!me.IsSignedIn)
            return [];
        var tasks = await waiting.Load(ct);
        var coming = await waiting.ComingUp(me.Today.AddDays(CalendarRules.DaysAhead), ct);
        return
        [
            .. await Entries(ct),
            .. tasks
                .Where(t => t.DueOn is not null)
                .Select(t => new CalendarLine(
                    UidOf(t.Kind, t.Href),
                    Due,
                    t.About.Count == 0 ? t.Title : "", // whom it is about stands in the product alone
                    t.Href,
                    EntryTime.Days(t.DueOn!.Value, t.DueOn.Value)
                )),
            .. coming
                .Where(c => c.Neutral is not null)
                .Select(c => new CalendarLine(
                    UidOf(c.Neutral!, c.Href ?? ""),
                    Planned,
                    c.Neutral!,
                    c.Href,
                    EntryTime.Days(c.On, c.To ?? c.On)
                )),
        ];
    }

    /// <summary>The entries that the viewer attends, but for what was over long ago.</summary>
    private async Task<IEnumerable<CalendarLine>> Entries(CancellationToken ct)
    {
        var (day, moment) = (me.Today.AddDays(-CalendarRules.DaysBack), me.Now.AddDays(-CalendarRules.DaysBack));
        var entries = await db.For(me)
            .CalendarEntries.AsNoTracking()
            .Where(e => !e.IsCancelled && (e.To >= day || e.EndsAt >= moment))
            .OrderByDescending(e => e.ChangedAt)
            .Take(Most)
            .Include(e => e.Attendees)
                .ThenInclude(a => a.Person)
            .ToListAsync(ct);
        return entries.Select(e => LineOf(e, me.PersonId)).OfType<CalendarLine>();
    }

    /// <summary>An entry as it stands in the calendar of one of those who attend; null where nothing knows its kind any more.</summary>
    public CalendarLine? LineOf(CalendarEntry entry, Id<Person>? reader)
    {
        if (kinds.Find(entry.Kind) is not { } kind)
            return null;
        var others = entry.Attendees.Where(a => a.PersonId != reader).Select(a => a.Person?.Name ?? "").Order();
        return new(entry.Id.Value, kind.Say([.. others]), "", entry.Link, CalendarRules.TimeOf(entry))
        {
            Sequence = entry.Sequence,
            ChangedAt = entry.ChangedAt,
            TakesTime = true,
        };
    }

    /// <summary>What is computed anew each time is known by what it is and where it is done.</summary>
    private Guid UidOf(string kind, string href) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{me.PersonId} {kind} {href}")).AsSpan(0, 16));
}
