using Trellis.Messages;

namespace Trellis.Calendar;

/// <summary>What goes into calendars by mail.</summary>
public static class CalendarMessages
{
    /// <summary>One kind for an entry, its change and its cancellation: calendars put one in the place of the other.</summary>
    public static readonly MessageKind Invitation = new(
        "calendar.invitation",
        MessagePurpose.Invitation,
        "An entry for your calendar",
        "There is an entry for your calendar, or a change of one.",
        "Open in Trellis"
    );
}
