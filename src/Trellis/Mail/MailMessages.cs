using Trellis.Messages;

namespace Trellis.Mail;

/// <summary>What mail itself tells.</summary>
public static class MailMessages
{
    /// <summary>What is waiting and what is new, made when it is sent.</summary>
    public static readonly MessageKind Digest = new(
        "mail.digest",
        MessagePurpose.Digest,
        "What is waiting for you",
        "This is waiting for you, and this is new.",
        "Open Today"
    );
}
