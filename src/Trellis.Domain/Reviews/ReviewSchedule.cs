namespace Trellis.Domain.Reviews;

/// <summary>From where the days of a stage count.</summary>
public enum DueFrom
{
    Opening,

    /// <summary>The day on which the conversation was held.</summary>
    Held,

    /// <summary>The day on which the outcome or the final assessment was shared, or corrected last.</summary>
    Shared,
}

/// <summary>One line of the schedule of a kind of review: product.md §4, the two tables of stages.</summary>
/// <param name="Days">Days after <paramref name="From"/>.</param>
/// <param name="LeastAfter">
/// Days that whoever acts always has after the stage before ended, however late that was; 0 where none are promised.
/// </param>
/// <param name="Does">Who does what, for people.</param>
/// <param name="EndsWhen">What ends the stage, for people.</param>
public sealed record ReviewStep(
    ReviewStage Stage,
    ReviewParty Owner,
    DueFrom From,
    int Days,
    int LeastAfter,
    string Does,
    string EndsWhen
);

/// <summary>The schedule of each kind of review: what the rules, the pages and the guide read.</summary>
public static class ReviewSchedule
{
    /// <summary>How many days before its day a calibration conversation opens.</summary>
    public const int CalibrationOpens = 21;

    /// <summary>How many days before the anniversary a 360 opens.</summary>
    public const int AnnualOpens = 35;

    /// <summary>How many days past its due date a stage can go on without what is missing.</summary>
    public const int GoOnAfter = 7;

    /// <summary>How many days past its due date an acknowledgement is no longer waited for.</summary>
    public const int UnacknowledgedAfter = 14;

    /// <summary>How many days a coworker has from the day of asking.</summary>
    public const int CoworkerDays = 14;

    private static readonly ReviewStep[] Calibration =
    [
        new(
            ReviewStage.Preparing,
            ReviewParty.Lead,
            DueFrom.Opening,
            14,
            0,
            "The manager invites two or three coworkers. The person reflects, and coworkers write.",
            "the reflection is submitted, and each coworker has written, declined or is late"
        ),
        new(
            ReviewStage.Conversation,
            ReviewParty.Lead,
            DueFrom.Opening,
            21,
            0,
            "The manager plans the conversation and holds it.",
            "the conversation was held"
        ),
        new(
            ReviewStage.Outcome,
            ReviewParty.Lead,
            DueFrom.Held,
            7,
            7,
            "The manager writes down what both expect, agreements and course corrections.",
            "the outcome is shared"
        ),
        new(
            ReviewStage.Acknowledging,
            ReviewParty.Person,
            DueFrom.Shared,
            7,
            7,
            "The person reads the outcome, and may comment.",
            "the person acknowledges it"
        ),
    ];

    private static readonly ReviewStep[] Annual =
    [
        new(
            ReviewStage.Nominating,
            ReviewParty.Lead,
            DueFrom.Opening,
            7,
            0,
            "The person or the manager nominates coworkers who saw the work closely, and the manager agrees.",
            "the least number is agreed"
        ),
        new(
            ReviewStage.Writing,
            ReviewParty.Person,
            DueFrom.Opening,
            21,
            0,
            "The person and the manager assess, and coworkers give feedback.",
            "both views are submitted, and each coworker has written, declined or was closed"
        ),
        new(
            ReviewStage.Conversation,
            ReviewParty.Lead,
            DueFrom.Opening,
            35,
            0,
            "The manager plans the conversation and holds it.",
            "the conversation was held"
        ),
        new(
            ReviewStage.Final,
            ReviewParty.Lead,
            DueFrom.Opening,
            42,
            7,
            "The manager writes the final assessment and suggests goals for the coming year.",
            "the final assessment is shared"
        ),
        new(
            ReviewStage.Acknowledging,
            ReviewParty.Person,
            DueFrom.Opening,
            49,
            7,
            "The person reads the final assessment, and may comment.",
            "the person acknowledges it"
        ),
    ];

    /// <summary>The stages of a kind, in order.</summary>
    public static IReadOnlyList<ReviewStep> Of(ReviewKind kind) =>
        kind == ReviewKind.Calibration ? Calibration : Annual;

    /// <summary>The line of a stage; null where the kind has no such stage, or the review is over.</summary>
    public static ReviewStep? Of(ReviewKind kind, ReviewStage stage) => Of(kind).FirstOrDefault(s => s.Stage == stage);

    /// <summary>How many days after the opening the conversation is due.</summary>
    public static int ConversationDays(ReviewKind kind) => Of(kind, ReviewStage.Conversation)!.Days;

    /// <summary>Whether a review in this stage is over.</summary>
    public static bool IsOver(this ReviewStage stage) => stage >= ReviewStage.Acknowledged;
}
