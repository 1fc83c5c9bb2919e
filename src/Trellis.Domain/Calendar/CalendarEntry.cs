using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Calendar;

/// <summary>
/// An entry in the calendars of one or more people: written in the transaction of what it comes from. It names a kind, a
/// time and who attends, and holds nothing that somebody wrote.
/// </summary>
public sealed class CalendarEntry
{
    /// <summary>What calendars know it by, however often it changes.</summary>
    public Id<CalendarEntry> Id { get; init; } = Id<CalendarEntry>.New();

    /// <summary>What it is, as <c>noun.noun</c>, such as <c>stipend.event</c>. Its words come from there.</summary>
    public required string Kind { get; init; }

    /// <summary>The request or meeting that it comes from: one entry of a kind for each.</summary>
    public required Guid CauseId { get; init; }

    /// <summary>The page to which it leads, as a path on this installation. It holds no secret.</summary>
    public required string Link { get; init; }

    /// <summary>Who invites; null for Trellis itself.</summary>
    public Id<Person>? OrganiserId { get; init; }

    /// <summary>The first day of an entry that takes whole days; null for one that begins and ends at a time.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Its last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>When it begins, for one that does not take whole days.</summary>
    public DateTime? StartsAt { get; set; }
    public DateTime? EndsAt { get; set; }

    /// <summary>How often it was changed: calendars keep the highest.</summary>
    public int Sequence { get; set; }
    public bool IsCancelled { get; set; }

    /// <summary>When it was made or changed last.</summary>
    public required DateTime ChangedAt { get; set; }
    public List<CalendarAttendee> Attendees { get; } = [];
    public int Version { get; set; } = 1;
}

/// <summary>That somebody has an entry in their calendar.</summary>
public sealed class CalendarAttendee
{
    public Id<CalendarAttendee> Id { get; init; } = Id<CalendarAttendee>.New();
    public Id<CalendarEntry> EntryId { get; init; }
    public CalendarEntry? Entry { get; set; }
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }
}
