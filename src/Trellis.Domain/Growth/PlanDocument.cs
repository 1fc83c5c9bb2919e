using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.Stipends;

namespace Trellis.Domain.Growth;

/// <summary>
/// What a PD plan says, as it stood on the day on which it was proposed: it keeps the words, so that a goal that moves on
/// later changes nothing that was agreed. Only goals that are shared with the manager are in it.
/// </summary>
/// <param name="About">What the year is about, in the words of its person; may be empty.</param>
/// <param name="Position">The title of the position held; empty where there was none.</param>
/// <param name="Target">The title of the position that they wanted to grow towards; empty where they chose none.</param>
/// <param name="FrameworkVersion">The number of the version that was in force; null where there was no position.</param>
/// <param name="WeeklyMinutes">Minutes of work a week; null where nothing was agreed.</param>
/// <param name="Goals">By their dates.</param>
/// <param name="Purchases">Purchases from the stipend that support one of the goals, by the day of spending.</param>
public sealed record PlanDocument(
    string About,
    string Position,
    string Target,
    int? FrameworkVersion,
    int? WeeklyMinutes,
    IReadOnlyList<PlannedGoal> Goals,
    IReadOnlyList<PlannedPurchase> Purchases
)
{
    /// <summary>Hours of work time for community participation; null where no goal says how many.</summary>
    public int? Hours => Goals.Any(g => g.Hours is not null) ? Goals.Sum(g => g.Hours) : null;
}

/// <summary>A goal in a plan.</summary>
/// <param name="Participation">How it takes part in the community; null where it does not, or did not say.</param>
/// <param name="Hours">Hours of work time for it; null where it takes no part in the community, or did not say.</param>
public sealed record PlannedGoal(
    Id<Goal> Id,
    string Title,
    string Why,
    GoalKind Kind,
    Participation? Participation,
    int? Hours,
    DateOnly? StartedOn,
    DateOnly DueOn,
    IReadOnlyList<PlannedLevel> Levels,
    IReadOnlyList<PlannedAction> Actions
);

/// <summary>A competency or skill that a goal of the plan works on.</summary>
/// <param name="From">The rank held when it was proposed, as person and manager both knew it; null if it was not known.</param>
/// <param name="To">The rank to reach.</param>
/// <param name="Levels">The names of its levels, from the lowest.</param>
/// <param name="ForRole">The rank that the position expects; null if it expects none.</param>
/// <param name="ForTarget">The rank that the target expects; null if it expects none.</param>
public sealed record PlannedLevel(
    Id<Item> Item,
    string Name,
    ItemKind Kind,
    int? From,
    int To,
    IReadOnlyList<string> Levels,
    int? ForRole,
    int? ForTarget
)
{
    /// <summary>Whether the position expects more than is held.</summary>
    public bool ClosesRoleGap => From < ForRole;

    /// <summary>Whether the target expects more than is held, and the position does not.</summary>
    public bool ClosesTargetGap => !ClosesRoleGap && From < ForTarget;
}

/// <summary>Something to do for a goal of the plan.</summary>
/// <param name="DueOn">By when; null if no day was set.</param>
/// <param name="DoneOn">The day on which it was done; null if it was still to do.</param>
public sealed record PlannedAction(string Text, DateOnly? DueOn, DateOnly? DoneOn);

/// <summary>A purchase from the stipend that supports a goal of the plan.</summary>
/// <param name="Amount">With its currency, as it is shown.</param>
/// <param name="State">Where the request stood then.</param>
public sealed record PlannedPurchase(
    Id<StipendRequest> Request,
    string What,
    DateOnly SpendOn,
    string Amount,
    RequestState State,
    Id<Goal> Goal
);
