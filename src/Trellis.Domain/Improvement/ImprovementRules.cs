using Trellis.Domain.Kernel;

namespace Trellis.Domain.Improvement;

/// <summary>When an improvement plan can be started, what it needs, and who does what when: product.md §5.</summary>
public static class ImprovementRules
{
    /// <summary>The longest text of a plan, in characters.</summary>
    public const int TextLimit = 4000;

    /// <summary>The longest line of support, in characters.</summary>
    public const int LineLimit = 300;

    /// <summary>How many weeks a plan takes unless somebody chooses otherwise; the fewest and the most of them.</summary>
    public const int DefaultWeeks = 6,
        FewestWeeks = 4,
        MostWeeks = 26;

    /// <summary>How many weeks it can be extended by at most, once.</summary>
    public const int MostExtension = 4;

    /// <summary>In how many days after the first day of the employment no plan begins.</summary>
    public const int SettlingDays = 90;

    /// <summary>How many days lie between sharing and the start at least.</summary>
    public const int DaysToRead = 5;

    /// <summary>Within how many days after the end it is decided.</summary>
    public const int DaysToDecide = 5;

    /// <summary>How many days are added when the person gets another manager.</summary>
    public const int NewManagerDays = 14;

    /// <summary>How many days lie between the first and the last day of a pause at most: six months.</summary>
    public const int MostPause = 184;

    /// <summary>How many competencies a plan names at most.</summary>
    public const int MostLevels = 4;

    /// <summary>How many lines of support it has at most.</summary>
    public const int MostSupport = 5;

    /// <summary>How much can be written down of one plan at most: check-ins, extensions and the rest.</summary>
    public const int MostFacts = 400;

    /// <summary>
    /// No plan in the first 90 days of an employment, and one at a time. Null if nothing stands in the way.
    /// </summary>
    /// <param name="employedSince">The first day of the present employment.</param>
    /// <param name="hasOpen">Whether another plan for the same person is open.</param>
    public static Problem? RefuseStart(DateOnly employedSince, bool hasOpen, DateOnly today) =>
        today < employedSince.AddDays(SettlingDays)
            ? new Problem.Refused(
                "improvement.early",
                $"No improvement plan begins in the first {SettlingDays} days. Write a concern, and talk."
            )
        : hasOpen ? new Problem.Refused("improvement.open", "Another improvement plan is open. There is one at a time.")
        : null;

    /// <summary>
    /// A needed level is above the one now and never above what the position expects. Null if nothing stands in the way.
    /// </summary>
    /// <param name="now">The rank held; null if it is not known.</param>
    /// <param name="expected">The rank that the position expects; null if it expects none.</param>
    public static Problem? RefuseLevel(string name, int? now, int needed, int? expected) =>
        expected is null || needed < 1 || needed > expected
            ? new Problem.Refused(
                "improvement.level",
                $"{name}: the position does not expect this level. Choose one that it expects, or a lower one.",
                "Levels"
            )
        : needed <= now ? new Problem.Refused("improvement.level", $"{name}: this level is already reached.", "Levels")
        : null;

    /// <summary>A planned pause has both days, in their order, and takes six months at most. Null if nothing is wrong.</summary>
    public static Problem? RefusePause(DateOnly? from, DateOnly? until) =>
        (from, until) switch
        {
            (null, null) => null,
            (null, _) => new Problem.Refused("improvement.pause", "Choose the first day of the pause.", "PauseFrom"),
            (_, null) => new Problem.Refused("improvement.pause", "Choose the last day of the pause.", "PauseUntil"),
            var (first, last) when last < first => new Problem.Refused(
                "improvement.pause",
                "Choose a last day that is not before the first day of the pause.",
                "PauseUntil"
            ),
            var (first, last) when last.Value.DayNumber - first.Value.DayNumber > MostPause => new Problem.Refused(
                "improvement.pause",
                "A pause takes six months at most.",
                "PauseUntil"
            ),
            _ => null,
        };

    /// <summary>
    /// What People Ops agrees to says why, names a level with what would show it, offers support, and names the concerns
    /// that came before and have not lapsed, or says why there were none. Null if nothing stands in the way.
    /// </summary>
    public static Problem? RefuseContent(ImprovementPlan plan, DateOnly today) =>
        plan.Why.Length == 0 ? Incomplete("Write what happened, with dates.", "Why")
        : plan.Levels.Count == 0 ? Incomplete("Choose at least one level that is needed.", "Levels")
        : plan.Levels.Any(l => l.Shows.Length == 0) ? Incomplete("Write for each level what would show it.", "Levels")
        : plan.Support.Count == 0
            ? Incomplete("Write what support there is. Without support there is no plan.", "Support")
        : plan.Concerns.Count == 0 && plan.WhyNoConcern.Length == 0
            ? Incomplete("Name the concerns that came before, or write why there was none.", "WhyNoConcern")
        : plan.Concerns.Any(c => ConcernRules.IsLapsed(c.On, today))
            ? Incomplete("A concern that the plan names has lapsed. Change the draft, and leave it out.", "Concerns")
        : null;

    /// <summary>
    /// Who does what when: the manager drafts, asks, shares; People Ops agrees and confirms; the person acknowledges once;
    /// both of the others find, and not met only after the end and before the days to decide are over; each side extends,
    /// once, or withdraws. Null if nothing stands in the way.
    /// </summary>
    /// <param name="weeks">The weeks of an extension.</param>
    public static Problem? Refuse(ImprovementStanding plan, ImprovementAct act, ImprovementParty by, int weeks = 0) =>
        !IsTurnOf(act, by) ? new Problem.Refused("improvement.turn", "Somebody else does this.")
        : !IsTime(plan, act, by) ? new Problem.Refused("improvement.state", Where(plan.State))
        : act is ImprovementAct.FindMet or ImprovementAct.FindNotMet && plan.NeedsConfirmation
            ? new Problem.Refused(
                "improvement.unconfirmed",
                "There is a new manager. People Ops confirms the plan first."
            )
        : act == ImprovementAct.Extend && (plan.Extension > 0 || weeks is < 1 or > MostExtension)
            ? new Problem.Refused(
                "improvement.extension",
                plan.Extension > 0
                    ? "This plan was extended. It is extended once."
                    : $"Extend by 1 to {MostExtension} weeks.",
                "Weeks"
            )
        : null;

    private static bool IsTurnOf(ImprovementAct act, ImprovementParty by) =>
        act switch
        {
            ImprovementAct.Ask or ImprovementAct.Change or ImprovementAct.Share => by == ImprovementParty.Manager,
            ImprovementAct.Agree or ImprovementAct.Confirm => by == ImprovementParty.PeopleOps,
            ImprovementAct.Acknowledge => by == ImprovementParty.Person,
            ImprovementAct.CheckIn => by != ImprovementParty.PeopleOps,
            _ => by != ImprovementParty.Person,
        };

    private static bool IsTime(ImprovementStanding plan, ImprovementAct act, ImprovementParty by) =>
        (act, plan.State) switch
        {
            (ImprovementAct.Ask, ImprovementState.Drafting) => !plan.IsAsked,
            (ImprovementAct.Change, ImprovementState.Drafting or ImprovementState.Agreed) => true,
            (ImprovementAct.Agree, ImprovementState.Drafting) => plan.IsAsked,
            (ImprovementAct.Share, ImprovementState.Agreed) => true,
            (ImprovementAct.Acknowledge, _) => plan is { IsShared: true, IsOpen: true, AcknowledgedOn: null },
            (ImprovementAct.CheckIn, ImprovementState.Active) => true,
            (ImprovementAct.CheckIn, ImprovementState.Deciding) => by == ImprovementParty.Person,
            (ImprovementAct.Confirm, _) => plan is { IsOpen: true, NeedsConfirmation: true },
            (ImprovementAct.FindNotMet, ImprovementState.Deciding) => true,
            (ImprovementAct.FindMet or ImprovementAct.Extend, ImprovementState.Active) => true,
            (ImprovementAct.FindMet or ImprovementAct.Extend, ImprovementState.Deciding) => true,
            (ImprovementAct.FindMet, ImprovementState.Undecided) => true,
            (ImprovementAct.Withdraw, _) => plan is { IsShared: true, IsOpen: true },
            _ => false,
        };

    private static string Where(ImprovementState state) =>
        state switch
        {
            ImprovementState.Drafting => "This plan is still a draft.",
            ImprovementState.Agreed => "People Ops has agreed to this plan, and it is not shared yet.",
            ImprovementState.Shared or ImprovementState.Acknowledged => "This plan is shared and has not started.",
            ImprovementState.Active => "This plan is under way. Whether it was not met is decided after its end.",
            ImprovementState.Deciding => "The time of this plan is over. Decide, or extend it.",
            _ => "This plan is closed.",
        };

    private static Problem.Refused Incomplete(string why, string field) =>
        new Problem.Refused("improvement.incomplete", why, field);
}
