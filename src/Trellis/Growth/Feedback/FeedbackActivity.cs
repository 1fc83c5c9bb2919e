namespace Trellis.Growth.Feedback;

/// <summary>Each step of feedback outside reviews, for whoever takes it alone.</summary>
public static class FeedbackActivity
{
    public static readonly ActivityKind Asked = new("feedback-request.asked", "Asked for feedback", Audience.Writer);
    public static readonly ActivityKind Declined = new(
        "feedback-request.declined",
        "Declined a request for feedback",
        Audience.Writer
    );
    public static readonly ActivityKind Withdrawn = new(
        "feedback-request.withdrawn",
        "Withdrew a request for feedback",
        Audience.Writer
    );
    public static readonly ActivityKind Given = new("feedback-note.given", "Gave feedback", Audience.Writer);
}
