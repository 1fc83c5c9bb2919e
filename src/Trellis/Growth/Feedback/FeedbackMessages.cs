using Trellis.Messages;

namespace Trellis.Growth.Feedback;

/// <summary>What people are told about feedback outside reviews: that there is some, never what it says.</summary>
public static class FeedbackMessages
{
    public static readonly MessageKind Asked = new(
        "feedback-request.asked",
        MessagePurpose.Asked,
        "A colleague asks for your feedback",
        "{who} asks for your feedback.",
        "Answer or decline"
    );
    public static readonly MessageKind Reminded = new(
        "feedback-request.reminder",
        MessagePurpose.Asked,
        "A reminder of a request for feedback",
        "{who} reminds you of a request for feedback.",
        "Answer or decline"
    );

    /// <summary>Answered or declined: which of the two, whoever asked alone reads.</summary>
    public static readonly MessageKind Replied = new(
        "feedback-request.replied",
        MessagePurpose.Information,
        "A reply to your request for feedback",
        "{who} replied to your request for feedback.",
        "Read the reply"
    );
    public static readonly MessageKind Given = new(
        "feedback-note.given",
        MessagePurpose.Information,
        "Feedback for you",
        "{who} gave you feedback.",
        "Read the feedback"
    );
    public static readonly MessageKind Shared = new(
        "feedback-note.shared",
        MessagePurpose.Information,
        "Feedback about one of your reports",
        "{who} gave feedback to one of your reports, for you as well.",
        "Read the feedback"
    );
}
