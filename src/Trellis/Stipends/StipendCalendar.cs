using Trellis.Calendar;

namespace Trellis.Stipends;

/// <summary>What the stipend puts into calendars.</summary>
public static class StipendCalendar
{
    /// <summary>An event for which a request is approved, in the calendar of whoever asked.</summary>
    public static readonly CalendarKind Event = new("stipend.event", "Professional development");

    /// <summary>Puts the days of a request's event into its person's calendar; one without an event has no days.</summary>
    public static async Task ScheduleEvent(this AppDb db, Viewer me, StipendRequest request, CancellationToken ct)
    {
        if (
            request.EventId is { } id
            && await db.For(me).GroupEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) is { } there
        )
            await db.Schedule(
                me,
                Event,
                request.Id.Value,
                EntryTime.Days(there.From, there.To),
                [request.PersonId],
                StipendRoutes.Request(request.Id),
                organiser: null,
                ct
            );
    }

    /// <summary>Takes them out again.</summary>
    public static Task UnscheduleEvent(this AppDb db, Viewer me, StipendRequest request, CancellationToken ct) =>
        db.Unschedule(me, Event, request.Id.Value, ct);
}
