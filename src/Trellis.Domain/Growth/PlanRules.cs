using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>What can be done to a PD plan, and what it needs: product.md §5.</summary>
public static class PlanRules
{
    /// <summary>The longest text of a plan, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>How many months before the proposal both may have met, who write down afterwards what they agreed on.</summary>
    public const int MonthsBeforeProposal = 2;

    /// <summary>How many comments a plan has at most.</summary>
    public const int MostComments = 100;

    /// <summary>
    /// A plan is drafted, proposed and agreed in this order; a proposal goes back to its draft; what was agreed stays as it
    /// is, and ends when the next is agreed. Null where the state does not take the act.
    /// </summary>
    public static PlanState? Next(PlanState state, PlanAct act) =>
        (state, act) switch
        {
            (PlanState.Drafting, PlanAct.Change or PlanAct.Discard) => PlanState.Drafting,
            (PlanState.Drafting, PlanAct.Propose) => PlanState.Proposed,
            (PlanState.Proposed, PlanAct.Withdraw) => PlanState.Drafting,
            (PlanState.Proposed, PlanAct.Comment) => PlanState.Proposed,
            (PlanState.Proposed, PlanAct.Agree) => PlanState.Agreed,
            _ => null,
        };

    /// <summary>Why the state does not take the act; null if nothing stands in the way.</summary>
    public static Problem? Refuse(PlanState state, PlanAct act) =>
        Next(state, act) is not null
            ? null
            : state switch
            {
                PlanState.Drafting => new Problem.Refused("plan.not-proposed", "This plan is not proposed yet."),
                PlanState.Proposed when act == PlanAct.Propose => new Problem.Refused(
                    "plan.proposed",
                    "This plan is proposed already."
                ),
                PlanState.Proposed => new Problem.Refused(
                    "plan.proposed",
                    "This plan is proposed. Withdraw the proposal to change it."
                ),
                _ => new Problem.Refused(
                    "plan.agreed",
                    "What was agreed does not change. Start the plan for the next year."
                ),
            };

    /// <summary>A person has one plan at a time that is drafted or proposed. Null if nothing stands in the way.</summary>
    public static Problem? RefuseStart(bool hasOpen) =>
        hasOpen ? new Problem.Refused("plan.open", "You have started a plan already. Finish that one first.") : null;

    /// <summary>
    /// A plan that is proposed has at least one goal that is under way and shared with the manager. Null if nothing stands
    /// in the way.
    /// </summary>
    public static Problem? RefuseProposal(PlanDocument document) =>
        document.Goals.Count == 0
            ? new Problem.Refused("plan.empty", "Start a goal and share it with your manager first.")
            : null;

    /// <summary>
    /// Both met on a day of the present employment, after the last meeting of it, at most two months before the plan was
    /// proposed, and not in the future. Null if nothing stands in the way.
    /// </summary>
    /// <param name="startsOn">The first day of the present employment.</param>
    /// <param name="last">The day of the meeting in which the plan before was agreed; null if there was none.</param>
    public static Problem? RefuseMeeting(
        DateOnly metOn,
        DateOnly startsOn,
        DateOnly? last,
        DateOnly proposedOn,
        DateOnly today
    ) =>
        metOn > today ? Why("This day has not come yet. Choose the day on which you met.")
        : metOn < startsOn ? Why("This day is before the first day of work. Check the year.")
        : metOn <= last ? Why("The plan before was agreed on this day or later. Choose the day on which you met now.")
        : metOn < Earliest(proposedOn) ? Why("This day is long before the plan was proposed. Check the year.")
        : null;

    /// <summary>The earliest day of a meeting about a plan that was proposed on a day.</summary>
    public static DateOnly Earliest(DateOnly proposedOn) => proposedOn.AddMonths(-MonthsBeforeProposal);

    private static Problem.Refused Why(string why) => new Problem.Refused("plan.meeting", why, "MetOn");
}
