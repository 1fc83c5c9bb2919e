namespace Trellis.Growth;

/// <summary>Who opened somebody’s growth or a goal, and each step of a goal. Own steps are for nobody else.</summary>
public static class GrowthActivity
{
    public static readonly ActivityKind GrowthRead = new("growth.read", "Opened the growth page");
    public static readonly ActivityKind GoalRead = new("goal.read", "Opened a goal");
    public static readonly ActivityKind GoalWritten = new("goal.written", "Wrote down a goal", Audience.Writer);
    public static readonly ActivityKind GoalStarted = new("goal.started", "Started a goal", Audience.Writer);
    public static readonly ActivityKind GoalChanged = new("goal.changed", "Changed a goal", Audience.Writer);
    public static readonly ActivityKind AudienceChanged = new(
        "goal.audience-changed",
        "Changed who can read a goal",
        Audience.Writer
    );
    public static readonly ActivityKind GoalClosed = new("goal.closed", "Closed a goal", Audience.Writer);
    public static readonly ActivityKind GoalDeleted = new(
        "goal.deleted",
        "Deleted a goal that was not started",
        Audience.Writer
    );
    public static readonly ActivityKind CheckedIn = new(
        "goal.checked-in",
        "Added a check-in to a goal",
        Audience.Writer
    );
    public static readonly ActivityKind SuggestionDeclined = new(
        "goal.suggestion-declined",
        "Declined a suggested goal",
        Audience.Writer
    );
}
