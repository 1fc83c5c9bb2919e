namespace Trellis.Assessments;

/// <summary>Assessments from their start to their submission, and who opened them.</summary>
public static class AssessmentActivity
{
    public static readonly ActivityKind Started = new("assessment.started", "Began an assessment", Audience.Writer);
    public static readonly ActivityKind RatingSaved = new("rating.saved", "Saved a draft", Audience.Writer);
    public static readonly ActivityKind Submitted = new("assessment.submitted", "Submitted an assessment");
    public static readonly ActivityKind Recalled = new(
        "assessment.recalled",
        "Recalled an assessment",
        Audience.Writer
    );
    public static readonly ActivityKind RoundRead = new("round.read", "Opened an assessment");
}
