using Trellis.Messages;

namespace Trellis.Growth;

/// <summary>What people are told about goals and plans: that there is something, never what it says.</summary>
public static class GrowthMessages
{
    public static readonly MessageKind CheckedIn = new(
        "goal.checked-in",
        MessagePurpose.Information,
        "Your manager added a check-in",
        "{who} added a check-in to one of your goals.",
        "Open goal"
    );
    public static readonly MessageKind Reached = new(
        "goal.done",
        MessagePurpose.Information,
        "A goal on your team is done",
        "{who} closed a goal as done.",
        "Open goal"
    );
    public static readonly MessageKind PlanProposed = new(
        "plan.proposed",
        MessagePurpose.Asked,
        "A PD plan to read and agree",
        "{who} proposed a PD plan to you.",
        "Read the plan"
    );
    public static readonly MessageKind PlanWithdrawn = new(
        "plan.withdrawn",
        MessagePurpose.Information,
        "A PD plan was taken back",
        "{who} took a PD plan back to change it. You can read it again once it is proposed.",
        "Open the development plan"
    );
    public static readonly MessageKind PlanCommented = new(
        "plan.commented",
        MessagePurpose.Information,
        "A comment on a PD plan",
        "{who} commented on a PD plan.",
        "Open plan"
    );
    public static readonly MessageKind PlanAgreed = new(
        "plan.agreed",
        MessagePurpose.Information,
        "Your PD plan is agreed",
        "{who} agreed to your PD plan.",
        "Open plan"
    );
}
