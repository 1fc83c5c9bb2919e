using Trellis.Ui;

namespace Trellis.Growth.Plans;

/// <summary>How PD plans are spoken of.</summary>
public static class PlanWords
{
    public static string Of(PlanState state) =>
        state switch
        {
            PlanState.Drafting => "Draft",
            PlanState.Proposed => "Proposed",
            PlanState.Agreed => "Agreed",
            _ => "Followed by a later plan",
        };

    /// <summary>"Three goals.", "One goal."</summary>
    public static string Goals(PlanDocument plan) =>
        $"{Say.Capital(Say.Word(plan.Goals.Count))} {(plan.Goals.Count == 1 ? "goal" : "goals")}.";

    /// <summary>
    /// "one gap in your role and two on the way to Senior content designer"; empty where the goals close none.
    /// </summary>
    public static string Gaps(PlanDocument plan, bool isMine)
    {
        var levels = plan.Goals.SelectMany(g => g.Levels).ToList();
        var role = levels.Where(l => l.ClosesRoleGap).DistinctBy(l => l.Item).Count();
        var target = levels.Where(l => l.ClosesTargetGap).DistinctBy(l => l.Item).Count();
        List<string> parts = [];
        if (role > 0)
            parts.Add($"{Say.Word(role)} {(role == 1 ? "gap" : "gaps")} in {(isMine ? "your" : "the")} role");
        if (target > 0)
            parts.Add(
                $"{Say.Word(target)}{(role > 0 ? "" : target == 1 ? " gap" : " gaps")} on the way to {plan.Target}"
            );
        return Say.List(parts);
    }

    /// <summary>For what the level is expected: "Your role", "Senior content designer".</summary>
    public static string For(PlannedLevel level, PlanDocument plan, bool isMine) =>
        level.ClosesRoleGap || (level.ForRole >= level.To) ? (isMine ? "Your role" : "The role")
        : level.ClosesTargetGap || level.ForTarget >= level.To ? plan.Target
        : "Own choice";

    /// <summary>"Working to Proficient", "3 to 4"; only the level to reach where none is known.</summary>
    public static string Step(PlannedLevel level) =>
        level.From is { } from ? $"{Name(level, from)} to {Name(level, level.To)}" : $"to {Name(level, level.To)}";

    /// <summary>"12 December 2026 to 11 December 2027": the year that begins with the meeting.</summary>
    public static string Year(DateOnly metOn) =>
        $"{Say.Date(metOn)} to {Say.Date(ObligationDates.AfterMonths(metOn, 12).AddDays(-1))}";

    private static string Name(PlannedLevel level, int rank) =>
        level.Kind == ItemKind.Competency && rank >= 1 && rank <= level.Levels.Count
            ? level.Levels[rank - 1]
            : $"{rank}";
}
