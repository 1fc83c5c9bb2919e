using Trellis.Calendar;

namespace Trellis.Growth.OneOnOnes;

/// <summary>What 1:1s put into calendars.</summary>
public static class OneOnOneCalendar
{
    public static readonly CalendarKind Meeting = new("one-on-one.meeting", "Meeting with {others}");
}
