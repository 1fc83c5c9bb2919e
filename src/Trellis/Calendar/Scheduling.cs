namespace Trellis.Calendar;

/// <summary>How a command puts something into people's calendars.</summary>
public static class Scheduling
{
    /// <summary>
    /// Puts the entry of a request or a meeting into the calendars of those who attend, or changes the one that is there,
    /// in the transaction of the change that it comes from.
    /// </summary>
    /// <param name="cause">The request or the meeting: it has one entry of a kind.</param>
    /// <param name="link">The page to which it leads, as a path on this installation.</param>
    /// <param name="organiser">Who invites; null for Trellis itself.</param>
    public static async Task Schedule(
        this AppDb db,
        Viewer me,
        CalendarKind kind,
        Guid cause,
        EntryTime time,
        IReadOnlyCollection<Id<Person>> attendees,
        string link,
        Id<Person>? organiser,
        CancellationToken ct
    )
    {
        var entry = await db.Entries(me, kind, [cause]).SingleOrDefaultAsync(ct);
        if (entry is null)
        {
            entry = new()
            {
                Kind = kind.Name,
                CauseId = cause,
                Link = link,
                OrganiserId = organiser,
                ChangedAt = me.Now,
            };
            db.Add(entry);
        }
        db.Invite(me, entry, CalendarRules.Put(entry, time, attendees, me.Now));
    }

    /// <summary>Cancels the entry of a request or a meeting, where there is one.</summary>
    public static Task Unschedule(this AppDb db, Viewer me, CalendarKind kind, Guid cause, CancellationToken ct) =>
        db.Unschedule(me, kind, [cause], ct);

    /// <summary>The same for several at once.</summary>
    public static async Task Unschedule(
        this AppDb db,
        Viewer me,
        CalendarKind kind,
        IReadOnlyCollection<Guid> causes,
        CancellationToken ct
    )
    {
        foreach (var entry in await db.Entries(me, kind, causes).ToListAsync(ct))
            db.Invite(me, entry, CalendarRules.Cancel(entry, me.Now));
    }

    /// <summary>
    /// Sends an entry, as it stands when the mail goes out, to those whom its change concerns; also to whoever made it.
    /// </summary>
    private static void Invite(this AppDb db, Viewer me, CalendarEntry entry, IReadOnlyList<Id<Person>> people) =>
        db.AddRange(
            people.Select(person => new Message
            {
                PersonId = person,
                Kind = CalendarMessages.Invitation.Name,
                Link = entry.Link,
                ById = me.PersonId,
                EntryId = entry.Id,
                Number = entry.Sequence,
                At = me.Now,
            })
        );

    /// <summary>Whoever decides need not attend.</summary>
    private static IQueryable<CalendarEntry> Entries(
        this AppDb db,
        Viewer me,
        CalendarKind kind,
        IReadOnlyCollection<Guid> causes
    ) =>
        db.For(me.AsTrellis())
            .CalendarEntries.Include(e => e.Attendees)
            .Where(e => e.Kind == kind.Name && causes.Contains(e.CauseId));
}
