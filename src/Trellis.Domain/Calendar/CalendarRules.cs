using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Calendar;

/// <summary>How an entry changes, so that calendars follow.</summary>
public static class CalendarRules
{
    /// <summary>For how many days an entry that is over stays at the address to subscribe to.</summary>
    public const int DaysBack = 90;

    /// <summary>How many days ahead that address shows what comes.</summary>
    public const int DaysAhead = 366;

    /// <summary>
    /// Gives an entry its time and its attendees. A change, or taking back a cancellation, raises the sequence by one; the
    /// same once more changes nothing.
    /// </summary>
    /// <returns>Who has to be told: everybody who attends, or did until now; nobody where nothing changed.</returns>
    public static IReadOnlyList<Id<Person>> Put(
        CalendarEntry entry,
        EntryTime time,
        IReadOnlyCollection<Id<Person>> attendees,
        DateTime now
    )
    {
        var (before, wanted) = (entry.Attendees.ConvertAll(a => a.PersonId), attendees.Distinct().ToList());
        var isNew = before.Count == 0 && entry.Sequence == 0;
        var changes = entry.IsCancelled || TimeOf(entry) != time || !before.ToHashSet().SetEquals(wanted);
        if (!changes)
            return [];
        (entry.From, entry.To, entry.StartsAt, entry.EndsAt) = (time.From, time.To, time.StartsAt, time.EndsAt);
        (entry.IsCancelled, entry.ChangedAt) = (false, now);
        entry.Attendees.RemoveAll(a => !wanted.Contains(a.PersonId));
        entry.Attendees.AddRange(
            wanted.Except(before).Select(p => new CalendarAttendee { EntryId = entry.Id, PersonId = p })
        );
        if (!isNew)
            entry.Sequence++;
        return [.. before.Union(wanted)];
    }

    /// <summary>Cancels an entry and raises its sequence by one; one that is cancelled stays as it is.</summary>
    /// <returns>Who has to be told.</returns>
    public static IReadOnlyList<Id<Person>> Cancel(CalendarEntry entry, DateTime now)
    {
        if (entry.IsCancelled)
            return [];
        (entry.IsCancelled, entry.ChangedAt) = (true, now);
        entry.Sequence++;
        return entry.Attendees.ConvertAll(a => a.PersonId);
    }

    /// <summary>When an entry is.</summary>
    public static EntryTime TimeOf(CalendarEntry entry) =>
        entry is { From: { } from, To: { } to }
            ? EntryTime.Days(from, to)
            : EntryTime.Times(entry.StartsAt ?? default, entry.EndsAt ?? default);
}
