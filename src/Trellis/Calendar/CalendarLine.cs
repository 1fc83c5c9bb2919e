namespace Trellis.Calendar;

/// <summary>Something that stands in the calendar of one person.</summary>
/// <param name="Uid">What calendars know it by: the same each time.</param>
/// <param name="Title">What everybody reads who looks at the calendar. Neutral.</param>
/// <param name="About">A few neutral words more; may be empty.</param>
/// <param name="Href">The page to which it leads, as a path on this installation; null if there is none.</param>
public sealed record CalendarLine(Guid Uid, string Title, string About, string? Href, EntryTime Time)
{
    /// <summary>How often it was changed.</summary>
    public int Sequence { get; init; }

    /// <summary>When it was changed last; null if that is not known.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>Whether its time is taken: a day on which something is due is not.</summary>
    public bool TakesTime { get; init; }
}
