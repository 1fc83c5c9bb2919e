using Trellis.Ui;

namespace Trellis.Growth.Goals;

/// <summary>How goals are spoken of.</summary>
public static class GoalWords
{
    public static string Of(GoalKind kind) =>
        kind == GoalKind.CommunityParticipation ? "Community participation" : "Professional development";

    public static string Of(Participation how) => how.ToString();

    /// <summary>"Community participation: speaking, 16 hours of work time."</summary>
    public static string Of(GoalKind kind, Participation? how, int? hours)
    {
        var said = how is { } h ? $"{Of(kind)}: {Of(h).ToLowerInvariant()}" : Of(kind);
        return hours is { } n ? $"{said}, {HoursOf(n)}." : $"{said}.";
    }

    /// <summary>"16 hours of work time".</summary>
    public static string HoursOf(int hours) => $"{Say.Count(hours, "hour", "hours")} of work time";

    public static string Of(GoalState state) =>
        state switch
        {
            GoalState.Proposed => "Not started",
            GoalState.Active => "Under way",
            GoalState.Done => "Done",
            _ => "Dropped",
        };

    /// <summary>Who reads it, for the one whose goal it is: "You and Daniel Reyes".</summary>
    /// <param name="manager">Whom they report to today; null if nobody.</param>
    public static string Readers(GoalAudience audience, string? manager, string organisation) =>
        audience switch
        {
            GoalAudience.OnlyMe => "Only you",
            GoalAudience.Manager => $"You and {manager ?? "your manager"}",
            _ => $"Everyone at {organisation}",
        };

    /// <summary>What that means, in a sentence or two.</summary>
    public static string Meaning(GoalAudience audience, string? manager) =>
        audience switch
        {
            GoalAudience.OnlyMe => "Nobody else, whatever their role.",
            GoalAudience.Manager when manager is not null =>
                $"If your manager changes, your new manager can read it and {manager} no longer can.",
            GoalAudience.Manager => "You have no manager today. Whoever becomes your manager will read it.",
            _ => "They read the goal, its actions, your check-ins with the levels that you note in them, and what you "
                + "learned, with your name. Check-ins by your manager stay between the two of you.",
        };

    /// <summary>Where a point of the history comes from, for the owner of the goal or somebody else.</summary>
    public static string Of(LevelPoint point, bool isMine, string firstName) =>
        point.Source switch
        {
            LevelSource.CheckIn => isMine ? "Your check-in" : $"{firstName}’s check-in",
            LevelSource.ManagerCheckIn => $"Check-in by {point.By}",
            LevelSource.SelfAssessment => isMine ? "Your self-assessment" : "Self-assessment",
            LevelSource.ManagerAssessment => $"Assessment by {point.By}",
            _ => "Final assessment",
        };

    /// <summary>"Due 26 March 2027.", "Done on 3 May 2026."</summary>
    public static string When(GoalState state, DateOnly dueOn, DateOnly? endedOn) =>
        endedOn is { } ended ? $"{Of(state)} on {Say.Date(ended)}." : $"Due {Say.Date(dueOn)}.";
}
