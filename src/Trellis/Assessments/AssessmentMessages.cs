using Trellis.Messages;

namespace Trellis.Assessments;

/// <summary>What people are told about assessments: that a view is there, never what it says.</summary>
public static class AssessmentMessages
{
    public static readonly MessageKind SubmittedToManager = new(
        "assessment.submitted-to-you",
        MessagePurpose.Asked,
        "A self-assessment is submitted",
        "{who} submitted their self-assessment. Both views open at the moment when you submit yours.",
        "Write your view"
    );
    public static readonly MessageKind SubmittedByManager = new(
        "assessment.submitted-about-you",
        MessagePurpose.Asked,
        "Your manager’s view is submitted",
        "{who} submitted their view. Both views open at the moment when you submit yours.",
        "Write your self-assessment"
    );
    public static readonly MessageKind Opened = new(
        "assessment.opened",
        MessagePurpose.Information,
        "Two views are open",
        "{who} submitted the second of two views. Both are open to both of you.",
        "Read both"
    );
}
