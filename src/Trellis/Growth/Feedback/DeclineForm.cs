namespace Trellis.Growth.Feedback;

/// <summary>Why a request is declined, as it is typed; may be empty.</summary>
public sealed class DeclineForm
{
    [AtMost(FeedbackRules.LineLimit, ErrorMessage = AskForFeedback.LongLine)]
    public string? Because { get; set; }
}
