using Trellis.Calendar;

namespace Trellis.Reviews;

/// <summary>What reviews put into calendars.</summary>
public static class ReviewCalendar
{
    /// <summary>The conversation, in the calendars of the person and of whoever leads it.</summary>
    public static readonly CalendarKind Meeting = new("review.meeting", "Meeting with {others}");
}
