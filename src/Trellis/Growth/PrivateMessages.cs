using Trellis.Messages;

namespace Trellis.Growth;

/// <summary>
/// What people are told of concerns, improvement plans and promotion cases. Neither the words nor the names of the kinds say what it is:
/// administrators see the names of messages that could not be delivered.
/// </summary>
public static class PrivateMessages
{
    public static readonly MessageKind Shared = new(
        "private.shared",
        MessagePurpose.Asked,
        "Something private was shared with you",
        "{who} shared something with you. Read it soon.",
        "Read what was shared"
    );
    public static readonly MessageKind Waiting = new(
        "private.waiting",
        MessagePurpose.Asked,
        "Something needs your next step",
        "{who} needs you for the next step of something that only few can read.",
        "Open the next step"
    );
    public static readonly MessageKind Changed = new(
        "private.changed",
        MessagePurpose.Information,
        "Something that you can read has changed",
        "{who} added to something that only few can read.",
        "Read what is new"
    );
}
