using Trellis.Messages;

namespace Trellis.Growth.Appreciations;

/// <summary>What people are told about appreciation: that somebody thanked them, never for what.</summary>
public static class AppreciationMessages
{
    public static readonly MessageKind Thanked = new(
        "appreciation.written",
        MessagePurpose.Information,
        "Somebody thanked you",
        "{who} thanked you.",
        "Read it"
    );
}
