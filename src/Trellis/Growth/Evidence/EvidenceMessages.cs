using Trellis.Messages;

namespace Trellis.Growth.Evidence;

/// <summary>What people are told about evidence: that they are asked, and that somebody answered.</summary>
public static class EvidenceMessages
{
    public static readonly MessageKind Asked = new(
        "evidence.consent",
        MessagePurpose.Asked,
        "May a colleague quote you?",
        "{who} asks to use your words as evidence.",
        "Agree or decline"
    );
    public static readonly MessageKind Answered = new(
        "evidence.answer",
        MessagePurpose.Information,
        "Your request to quote is answered",
        "{who} answered whether you may quote them.",
        "Open your evidence"
    );
}
