using Trellis.Messages;

namespace Trellis.Growth.Retrospectives;

/// <summary>What people are told about notes from retrospectives: that there are some, never what they say.</summary>
public static class RetroMessages
{
    public static readonly MessageKind Offered = new(
        "retrospective.note",
        MessagePurpose.Information,
        "A note from a retrospective",
        "{who} added notes about you from a retrospective.",
        "Keep or delete"
    );
}
