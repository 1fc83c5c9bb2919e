using Trellis.Messages;

namespace Trellis.Growth.Learning;

/// <summary>What people are told about learning resources that they proposed.</summary>
public static class ResourceMessages
{
    public static readonly MessageKind Answered = new(
        "resource.answered",
        MessagePurpose.Information,
        "An answer to the learning resource that you proposed",
        "{who} answered your proposal of a learning resource.",
        "Read the answer"
    );
}
