using Trellis.Messages;

namespace Trellis.Reviews.Cycles;

/// <summary>What people are told about company cycles: that there is something, never what it says.</summary>
public static class CycleMessages
{
    public static readonly MessageKind Extended = new(
        "cycle.extended",
        MessagePurpose.Information,
        "A stage of a 360 has more time",
        "{who} gave a stage of your company’s annual 360 more time, until {day}, and says why.",
        "See the new dates"
    );
    public static readonly MessageKind LevellingBegun = new(
        "cycle.levelling-begun",
        MessagePurpose.Asked,
        "Final levels are compared",
        "{who} began the rating calibration of a company cycle. See how others use the levels, and check yours again.",
        "Compare levels"
    );
    public static readonly MessageKind Levelled = new(
        "cycle.levelled",
        MessagePurpose.Asked,
        "You can share final assessments",
        "{who} ended the rating calibration of a company cycle. You can share your final assessments.",
        "See your people"
    );
    public static readonly MessageKind Cancelled = new(
        "cycle.cancelled",
        MessagePurpose.Information,
        "A company cycle is cancelled",
        "The company cycle of an annual 360 is cancelled. Nobody is asked for anything more, and each review says why.",
        "See the reason"
    );
}
