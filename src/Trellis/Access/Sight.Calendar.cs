#pragma warning disable RS0030 // The one place that reaches sets directly: it decides who sees what.
namespace Trellis.Access;

/// <summary>What of calendars exists for a viewer.</summary>
public sealed partial class Sight
{
    /// <summary>That you have a private address to subscribe to; nobody else learns of it.</summary>
    public IQueryable<CalendarAddress> CalendarAddresses =>
        db.Set<CalendarAddress>().Where(a => me.IsOperator || a.PersonId == _me);

    /// <summary>The entries that you attend.</summary>
    public IQueryable<CalendarEntry> CalendarEntries =>
        db.Set<CalendarEntry>().Where(e => me.IsOperator || e.Attendees.Any(a => a.PersonId == _me));
}
