namespace Trellis.Reviews;

/// <summary>Each step of a review, without a word of what was written.</summary>
public static class ReviewActivity
{
    public static readonly ActivityKind Opened = new("review.opened", "Opened a review");
    public static readonly ActivityKind Read = new("review.read", "Opened the page of a review");
    public static readonly ActivityKind TextsRead = new("review.texts-read", "Read what was written for a review");
    public static readonly ActivityKind LevelsRead = new(
        "review.levels-read",
        "Read final levels before they were shared"
    );
    public static readonly ActivityKind DraftSaved = new("review.draft-saved", "Saved a draft", Audience.Writer);
    public static readonly ActivityKind ReflectionSubmitted = new(
        "review.reflection-submitted",
        "Submitted a reflection"
    );
    public static readonly ActivityKind ReflectionRecalled = new("review.reflection-recalled", "Recalled a reflection");
    public static readonly ActivityKind CoworkersInvited = new("review.coworkers-invited", "Invited coworkers");
    public static readonly ActivityKind CoworkersNominated = new("review.coworkers-nominated", "Nominated coworkers");
    public static readonly ActivityKind RequestWithdrawn = new(
        "review.request-withdrawn",
        "Withdrew a request for feedback"
    );
    public static readonly ActivityKind FeedbackSubmitted = new("review.feedback-submitted", "Gave feedback");
    public static readonly ActivityKind FeedbackDeclined = new("review.feedback-declined", "Declined to give feedback");
    public static readonly ActivityKind WentOn = new("review.went-on", "Went on without what was missing");
    public static readonly ActivityKind Planned = new("review.planned", "Planned a conversation");
    public static readonly ActivityKind TimeSuggested = new("review.time-suggested", "Suggested another time");
    public static readonly ActivityKind Held = new("review.held", "Held a conversation");
    public static readonly ActivityKind Shared = new("review.shared", "Shared the outcome of a conversation");
    public static readonly ActivityKind Corrected = new("review.corrected", "Corrected an outcome");
    public static readonly ActivityKind Acknowledged = new("review.acknowledged", "Acknowledged an outcome");
    public static readonly ActivityKind PointDone = new("review.point-done", "Finished what was agreed");
    public static readonly ActivityKind RemindersChosen = new(
        "review.reminders-chosen",
        "Chose whether to be reminded of a review",
        Audience.Writer
    );
    public static readonly ActivityKind ReviewerNamed = new("review.reviewer-named", "Named a reviewer");
    public static readonly ActivityKind ReviewerAnswered = new(
        "review.reviewer-answered",
        "Answered a request to lead a review"
    );
    public static readonly ActivityKind Cancelled = new("review.cancelled", "Cancelled a review");
    public static readonly ActivityKind Recommended = new(
        "review.recommended",
        "Recommended a promotion or raise",
        Audience.PeopleOps
    );
    public static readonly ActivityKind RecommendationRead = new(
        "review.recommendation-read",
        "Read a recommendation",
        Audience.PeopleOps
    );
    public static readonly ActivityKind RecommendationApproved = new(
        "review.recommendation-approved",
        "Approved a promotion or raise",
        Audience.PeopleOps
    );
    public static readonly ActivityKind RecommendationReturned = new(
        "review.recommendation-returned",
        "Returned a promotion or raise",
        Audience.PeopleOps
    );
    public static readonly ActivityKind RecommendationTold = new(
        "review.recommendation-told",
        "Told the outcome of a promotion or raise",
        Audience.Money
    );
    public static readonly ActivityKind RecommendationChanged = new(
        "review.recommendation-changed",
        "Recorded that a promotion or raise took effect",
        Audience.Money
    );
    public static readonly ActivityKind RecommendationWithdrawn = new(
        "review.recommendation-withdrawn",
        "Withdrew a promotion or raise",
        Audience.PeopleOps
    );
    public static readonly ActivityKind SettingsChanged = new(
        "review.settings-changed",
        "Changed the settings of annual 360s"
    );
    public static readonly ActivityKind Ended = new("review.ended", "Ended a review");
}
