namespace Trellis.Access;

/// <summary>The goal that a purchase supports, as the readers of the request see it: its title.</summary>
public sealed class SupportedGoal
{
    public Id<StipendRequest> RequestId { get; init; }
    public Id<Goal> GoalId { get; init; }
    public string Title { get; init; } = "";

    /// <summary>Whether the viewer reads the goal itself.</summary>
    public bool IsOpen { get; init; }
}
