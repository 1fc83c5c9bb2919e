using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ICalendar = Ical.Net.Calendar;

namespace Trellis.Calendar;

/// <summary>Calendars in the form that calendar programs read (iCalendar, RFC 5545).</summary>
public static class CalendarText
{
    public const string Type = "text/calendar";
    private const string AnHour = "PT1H";

    /// <summary>A calendar to subscribe to: it is looked at once an hour.</summary>
    /// <param name="origin">The address of this installation, before a path.</param>
    public static string Feed(string name, IEnumerable<CalendarLine> lines, string origin, DateTime now)
    {
        var calendar = Empty("PUBLISH");
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        var interval = new CalendarProperty("REFRESH-INTERVAL", AnHour);
        interval.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(interval);
        calendar.AddProperty("X-PUBLISHED-TTL", AnHour);
        foreach (var line in lines)
            calendar.Events.Add(EventOf(line, origin, now));
        return TextOf(calendar);
    }

    /// <summary>An entry to put into a calendar, to change there, or to take out of it (iTIP, RFC 5546).</summary>
    /// <param name="isOff">Whether it is taken out.</param>
    /// <param name="sender">In whose name mail goes out.</param>
    /// <param name="organiser">Who invites; null for the sender.</param>
    public static string Invitation(
        CalendarLine line,
        bool isOff,
        Participant sender,
        Participant? organiser,
        IEnumerable<Participant> attendees,
        string origin,
        DateTime now
    )
    {
        var calendar = Empty(MethodOf(isOff));
        var made = EventOf(line, origin, now);
        made.Status = isOff ? "CANCELLED" : "CONFIRMED";
        made.Organizer = new($"mailto:{(organiser ?? sender).Email}") { CommonName = (organiser ?? sender).Name };
        if (organiser is not null)
            made.Organizer.SentBy = new($"mailto:{sender.Email}");
        foreach (var attendee in attendees)
            made.Attendees.Add(
                new($"mailto:{attendee.Email}")
                {
                    CommonName = attendee.Name,
                    Role = "REQ-PARTICIPANT",
                    ParticipationStatus = "NEEDS-ACTION",
                    Rsvp = false, // nobody reads what is sent to Trellis
                }
            );
        calendar.Events.Add(made);
        return TextOf(calendar);
    }

    /// <summary>What a mail with an entry asks calendars to do.</summary>
    public static string MethodOf(bool isOff) => isOff ? "CANCEL" : "REQUEST";

    /// <summary>Somebody in an invitation.</summary>
    public sealed record Participant(string Name, string Email);

    private static ICalendar Empty(string method) => new() { ProductId = "-//Trellis//Trellis//EN", Method = method };

    private static CalendarEvent EventOf(CalendarLine line, string origin, DateTime now)
    {
        var href = line.Href is { } path ? origin + path : null;
        var made = new CalendarEvent
        {
            Uid = line.Uid.ToString(),
            DtStamp = At(now),
            Summary = line.Title,
            Description = string.Join('\n', new[] { line.About, href ?? "" }.Where(t => t.Length > 0)),
            Class = "PRIVATE",
            Sequence = line.Sequence,
            Transparency = line.TakesTime ? TransparencyType.Opaque : TransparencyType.Transparent,
        };
        if (line.ChangedAt is { } changed)
            made.LastModified = At(changed);
        if (Uri.TryCreate(href, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            made.Url = url;
        if (line.Time is { From: { } from, To: { } to })
            (made.Start, made.End) = (new CalDateTime(from), new CalDateTime(to.AddDays(1))); // the end is not in it
        else
            (made.Start, made.End) = (At(line.Time.StartsAt!.Value), At(line.Time.EndsAt!.Value));
        return made;
    }

    private static CalDateTime At(DateTime utc) => new(utc, CalDateTime.UtcTzId);

    private static string TextOf(ICalendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;
}
