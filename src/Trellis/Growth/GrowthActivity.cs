namespace Trellis.Growth;

/// <summary>Who opened somebody’s growth, a goal or a plan, and each step of a goal and a plan. Own steps are for nobody else.</summary>
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
    public static readonly ActivityKind PlanRead = new("plan.read", "Opened a development plan");
    public static readonly ActivityKind PlanStarted = new("plan.started", "Started a PD plan", Audience.Writer);
    public static readonly ActivityKind PlanChanged = new("plan.changed", "Changed a PD plan", Audience.Writer);
    public static readonly ActivityKind PlanProposed = new("plan.proposed", "Proposed a PD plan", Audience.Writer);
    public static readonly ActivityKind PlanWithdrawn = new(
        "plan.withdrawn",
        "Withdrew the proposal of a PD plan",
        Audience.Writer
    );
    public static readonly ActivityKind PlanDiscarded = new(
        "plan.discarded",
        "Discarded a PD plan that was not agreed",
        Audience.Writer
    );
    public static readonly ActivityKind PlanCommented = new(
        "plan.commented",
        "Commented on a PD plan",
        Audience.Writer
    );

    /// <summary>Administrators do not see whose plan was agreed, so they do not read it here.</summary>
    public static readonly ActivityKind PlanAgreed = new("plan.agreed", "Agreed to a PD plan", Audience.Money);
    public static readonly ActivityKind SuggestionDeclined = new(
        "goal.suggestion-declined",
        "Declined a suggested goal",
        Audience.Writer
    );
}
