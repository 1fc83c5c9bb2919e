using Trellis.Messages;

namespace Trellis.Reviews;

/// <summary>What people are told about reviews: that there is something, never what it says.</summary>
public static class ReviewMessages
{
    public static readonly MessageKind Opened = new(
        "review.opened",
        MessagePurpose.Asked,
        "A conversation is coming up",
        "Your conversation with your manager is due by {day}. Preparing takes about 15 minutes.",
        "Begin reflection"
    );
    public static readonly MessageKind AnnualOpened = new(
        "review.annual-opened",
        MessagePurpose.Asked,
        "Your annual 360 is open",
        "Your annual 360 is open, and its conversation is due by {day}. Nominate coworkers, and begin your self-assessment.",
        "Open your 360"
    );
    public static readonly MessageKind OpenedForLead = new(
        "review.opened-for-you",
        MessagePurpose.Asked,
        "A conversation with somebody on your team is coming up",
        "A conversation with somebody on your team is due by {day}. Invite coworkers, and plan a date.",
        "Open review"
    );
    public static readonly MessageKind Asked = new(
        "review.feedback-asked",
        MessagePurpose.Asked,
        "You are asked for feedback",
        "{who} asks you for feedback on a colleague by {day}. It takes about ten minutes. You can decline in one click.",
        "Give feedback"
    );
    public static readonly MessageKind Nominated = new(
        "review.coworkers-nominated",
        MessagePurpose.Asked,
        "Coworkers are nominated",
        "{who} nominated coworkers for an annual 360. Agree, or choose others.",
        "See the nominations"
    );
    public static readonly MessageKind Released = new(
        "review.feedback-released",
        MessagePurpose.Information,
        "Feedback can be read",
        "Feedback in a 360 was closed. You can read it together now.",
        "Open review"
    );
    public static readonly MessageKind NotReleased = new(
        "review.feedback-not-released",
        MessagePurpose.Information,
        "Feedback that you gave stays closed",
        "Fewer than four coworkers answered, so nobody reads the feedback that you gave anonymously.",
        "Open conversations"
    );
    public static readonly MessageKind FeedbackClosed = new(
        "review.feedback-closed",
        MessagePurpose.Information,
        "A 360 goes on",
        "{who} closed feedback that was missing in your 360, and says why.",
        "Open review"
    );
    public static readonly MessageKind Withdrawn = new(
        "review.feedback-withdrawn",
        MessagePurpose.Information,
        "A request for feedback is closed",
        "Feedback that you were asked for is no longer needed. What you drafted stays with you alone.",
        "Open conversations"
    );
    public static readonly MessageKind Declined = new(
        "review.feedback-declined",
        MessagePurpose.Asked,
        "A coworker cannot give feedback",
        "{who} declined to give feedback. You can ask somebody else until the conversation was held.",
        "Invite a coworker"
    );
    public static readonly MessageKind FeedbackGiven = new(
        "review.feedback-given",
        MessagePurpose.Information,
        "A coworker gave feedback",
        "{who} gave feedback for a conversation that you lead.",
        "Open review"
    );
    public static readonly MessageKind Reflected = new(
        "review.reflection-submitted",
        MessagePurpose.Information,
        "A reflection is submitted",
        "{who} submitted their reflection.",
        "Open review"
    );
    public static readonly MessageKind TimeSuggested = new(
        "review.time-suggested",
        MessagePurpose.Asked,
        "Another time is suggested",
        "{who} suggests another time for a conversation that you planned.",
        "Change the date"
    );
    public static readonly MessageKind WentOn = new(
        "review.went-on",
        MessagePurpose.Information,
        "A conversation goes on",
        "{who} goes on without what you had not submitted, and says why.",
        "Open review"
    );
    public static readonly MessageKind Shared = new(
        "review.shared",
        MessagePurpose.Asked,
        "Something was shared with you",
        "{who} shared what you agreed on. Read and acknowledge it by {day}.",
        "Read outcome"
    );
    public static readonly MessageKind FinalShared = new(
        "review.final-shared",
        MessagePurpose.Asked,
        "Something in your 360 was shared with you",
        "{who} shared your final assessment. Read and acknowledge it by {day}.",
        "Read final assessment"
    );
    public static readonly MessageKind RecommendationDecided = new(
        "review.recommendation-decided",
        MessagePurpose.Asked,
        "People Ops answered what you recommended",
        "{who} answered a recommendation of yours. See what comes next.",
        "Open recommendation"
    );
    public static readonly MessageKind RecommendationTold = new(
        "review.recommendation-told",
        MessagePurpose.Information,
        "Something that you were told is written down",
        "{who} wrote down what they told you about your role and pay.",
        "Read it"
    );
    public static readonly MessageKind Corrected = new(
        "review.corrected",
        MessagePurpose.Asked,
        "Something that was shared with you has a correction",
        "{who} added a correction. Read and acknowledge it by {day}.",
        "Read correction"
    );
    public static readonly MessageKind Acknowledged = new(
        "review.acknowledged",
        MessagePurpose.Information,
        "What you shared is acknowledged",
        "{who} acknowledged what you shared.",
        "Open review"
    );
    public static readonly MessageKind Named = new(
        "review.reviewer-named",
        MessagePurpose.Asked,
        "You are asked to lead a conversation",
        "{who} asks you to lead a conversation in place of a manager. Accept or decline.",
        "Open review"
    );
    public static readonly MessageKind NamingAccepted = new(
        "review.reviewer-accepted",
        MessagePurpose.Information,
        "A reviewer answered",
        "{who} accepted to lead a conversation.",
        "Open review"
    );
    public static readonly MessageKind NamingDeclined = new(
        "review.reviewer-declined",
        MessagePurpose.Asked,
        "A reviewer answered, and another is needed",
        "{who} declined to lead a conversation. Name somebody else.",
        "Name a reviewer"
    );
    public static readonly MessageKind Cancelled = new(
        "review.cancelled",
        MessagePurpose.Information,
        "A conversation is cancelled",
        "{who} cancelled the review that prepares a conversation, and says why.",
        "Open review"
    );
    public static readonly MessageKind Reminder = new(
        "review.reminder",
        MessagePurpose.Asked,
        "A reminder of a conversation",
        "Something in a review is waiting for you. It is due by {day}.",
        "Open review"
    );
}
