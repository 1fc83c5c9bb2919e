using Trellis.Messages;

namespace Trellis.Frameworks;

/// <summary>What people are told about the framework.</summary>
public static class FrameworkMessages
{
    public static readonly MessageKind Published = new(
        "framework.published",
        MessagePurpose.Information,
        "What your position expects changes",
        "{who} published version {number} of the framework. It begins on {day}. Assessments in progress stay on theirs.",
        "Read what changes"
    );
    public static readonly MessageKind ProposalAnswered = new(
        "framework.proposal-answered",
        MessagePurpose.Information,
        "Your proposal is answered",
        "{who} answered what you proposed for the framework.",
        "Read answer"
    );
}
