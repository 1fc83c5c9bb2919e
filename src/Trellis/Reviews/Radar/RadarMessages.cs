using Trellis.Messages;

namespace Trellis.Reviews.Radar;

/// <summary>What managers are told about promised conversations: that one is overdue, never with whom it is about what.</summary>
public static class RadarMessages
{
    public static readonly MessageKind Reminder = new(
        "due.reminder",
        MessagePurpose.Asked,
        "A conversation is overdue",
        "{who} reminds you of a conversation in your team that is overdue.",
        "See what is due"
    )
    {
        IsNews = true,
    };
}
