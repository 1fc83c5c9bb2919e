namespace Trellis.Reviews;

/// <summary>The words of reviews: the same on pages, in lists and at the command line.</summary>
public static class ReviewWords
{
    public static string Of(ReviewKind kind) => kind == ReviewKind.Calibration ? "4-month calibration" : "Annual 360";

    /// <summary>The kind that an address names; a calibration conversation where it names none, null where it is unknown.</summary>
    public static ReviewKind? KindOf(string? word) =>
        word switch
        {
            null or "" or "calibration" => ReviewKind.Calibration,
            "annual-360" => ReviewKind.Annual360,
            _ => null,
        };

    /// <summary>The kind within a sentence: "your annual 360".</summary>
    public static string Inside(ReviewKind kind) =>
        kind == ReviewKind.Calibration ? "4-month calibration" : "annual 360";

    public static string Of(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.NotAcknowledged => "Shared, not acknowledged",
            ReviewStage.Final => "Final assessment",
            ReviewStage.Acknowledging => "Acknowledgement",
            ReviewStage.Preparing => "Preparation",
            ReviewStage.Nominating => "Nominations",
            ReviewStage.Ended => "Ended with the last day",
            var s => s.ToString(),
        };

    /// <summary>What is done next, as a verb with its object, said to whoever does it.</summary>
    public static string ToDo(ReviewAct act, ReviewKind kind) =>
        act switch
        {
            ReviewAct.InviteCoworkers when kind == ReviewKind.Annual360 => "Agree on coworkers",
            ReviewAct.InviteCoworkers => "Invite coworkers",
            ReviewAct.GiveFeedback => "Give feedback",
            ReviewAct.SubmitReflection => "Submit your reflection",
            ReviewAct.SubmitSelfAssessment => "Submit your self-assessment",
            ReviewAct.SubmitManagerAssessment => "Submit your view",
            ReviewAct.CloseFeedback => "Close feedback that is missing",
            ReviewAct.PlanMeeting => "Plan the conversation",
            ReviewAct.HoldConversation => "Hold the conversation",
            ReviewAct.Share => kind == ReviewKind.Calibration ? "Share the outcome" : "Share the final assessment",
            ReviewAct.Acknowledge when kind == ReviewKind.Annual360 => "Read and acknowledge the final assessment",
            ReviewAct.Acknowledge => "Read and acknowledge the outcome",
            ReviewAct.NameReviewer => "Name a reviewer",
            ReviewAct.AcceptReviewer => "Accept or decline to lead a conversation",
            ReviewAct.EndLevelling => "End the rating calibration",
            _ => act.ToString(),
        };

    /// <summary>The same as something that is waited for: "their reflection".</summary>
    public static string Missing(ReviewAct act, ReviewKind kind = ReviewKind.Calibration) =>
        act switch
        {
            ReviewAct.InviteCoworkers when kind == ReviewKind.Annual360 => "the agreement on coworkers",
            ReviewAct.InviteCoworkers => "the invitation of coworkers",
            ReviewAct.GiveFeedback => "coworkers’ feedback",
            ReviewAct.SubmitReflection => "the reflection",
            ReviewAct.SubmitSelfAssessment => "the self-assessment",
            ReviewAct.SubmitManagerAssessment => "the manager’s view",
            ReviewAct.PlanMeeting => "a date for the conversation",
            ReviewAct.HoldConversation => "the conversation",
            ReviewAct.Share when kind == ReviewKind.Annual360 => "the final assessment",
            ReviewAct.Share => "the outcome",
            ReviewAct.Acknowledge => "the acknowledgement",
            ReviewAct.NameReviewer => "a reviewer",
            ReviewAct.AcceptReviewer => "the answer of the reviewer who was named",
            ReviewAct.EndLevelling => "the end of the rating calibration",
            _ => act.ToString(),
        };

    /// <summary>What was done, as a line of what happened.</summary>
    public static string Did(ReviewAct act) =>
        act switch
        {
            ReviewAct.NominateCoworkers => "Nominated coworkers",
            ReviewAct.SubmitSelfAssessment => "Submitted the self-assessment",
            ReviewAct.SubmitManagerAssessment => "Submitted the manager’s view",
            ReviewAct.CloseFeedback => "Closed feedback that was missing",
            ReviewAct.InviteCoworkers => "Invited coworkers",
            ReviewAct.ExplainFewerCoworkers => "Said why there are fewer coworkers",
            ReviewAct.SubmitReflection => "Submitted the reflection",
            ReviewAct.RecallReflection => "Recalled the reflection",
            ReviewAct.GoOnWithoutPerson => "Went on without what was missing",
            ReviewAct.PlanMeeting => "Planned the conversation",
            ReviewAct.SuggestTime => "Suggested another time",
            ReviewAct.HoldConversation => "Held the conversation",
            ReviewAct.Share => "Shared what was decided",
            ReviewAct.Correct => "Added a correction",
            ReviewAct.Acknowledge => "Acknowledged it",
            ReviewAct.NameReviewer => "Named a reviewer",
            ReviewAct.AcceptReviewer => "Accepted to lead the review",
            ReviewAct.DeclineReviewer => "Declined to lead the review",
            ReviewAct.Cancel => "Cancelled the review",
            _ => act.ToString(),
        };

    /// <summary>Why a 360 does not open for somebody, after their name: "is on leave. …".</summary>
    public static string Of(NoAnnual why) =>
        why switch
        {
            NoAnnual.NotHere => "does not work here today.",
            NoAnnual.OpenReview => "has an open review already. There is one at a time.",
            NoAnnual.New => "started less than 6 months ago. The calibration conversation comes first.",
            NoAnnual.Recent => "had the conversation of a 360 less than 6 months ago.",
            NoAnnual.OnLeave => "is on leave. Nothing opens during leave.",
            NoAnnual.StartedLater => "started after the day that is chosen.",
            NoAnnual.SameDay => "had a 360 of the same opening day. Choose another day to open one more.",
            NoAnnual.Leaving => "has a last day before the conversation would be due.",
            _ => "has no position to be assessed for. Add one first.",
        };

    /// <summary>Who reads what coworkers write, as a name for the mode.</summary>
    public static string Of(VisibilityMode mode) =>
        mode switch
        {
            VisibilityMode.Named => "With names, to the person and the manager",
            VisibilityMode.Anonymous => "Anonymous, together",
            _ => "With names to the manager, as a summary to the person",
        };

    /// <summary>The first name, for sentences about somebody on their own page.</summary>
    public static string First(string name) => name.Split(' ')[0];
}
