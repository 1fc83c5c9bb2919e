using Trellis.Messages;

namespace Trellis.Growth;

/// <summary>What people are told about goals: that there is something, never what it says.</summary>
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
}
