namespace Trellis.Domain.Growth;

/// <summary>Where a question for feedback stands. All but the first are final.</summary>
public enum FeedbackQuestionState
{
    Open,
    Answered,
    Declined,

    /// <summary>Whoever asked no longer needs an answer.</summary>
    Withdrawn,
}
