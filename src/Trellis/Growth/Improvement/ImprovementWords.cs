namespace Trellis.Growth.Improvement;

/// <summary>What states and acts of an improvement plan are called on screen.</summary>
public static class ImprovementWords
{
    public static string Of(ImprovementState state) =>
        state switch
        {
            ImprovementState.Drafting => "Draft",
            ImprovementState.Agreed => "Agreed by People Ops",
            ImprovementState.Shared => "Shared",
            ImprovementState.Acknowledged => "Acknowledged",
            ImprovementState.Active => "Active",
            ImprovementState.Deciding => "Pending decision",
            ImprovementState.Met => "Met",
            ImprovementState.NotMet => "Not met",
            ImprovementState.Withdrawn => "Withdrawn",
            _ => "Ended without a decision",
        };

    /// <summary>The words of the button.</summary>
    public static string Button(ImprovementAct act) =>
        act switch
        {
            ImprovementAct.Ask => "Ask People Ops to agree",
            ImprovementAct.Agree => "Agree to the plan",
            ImprovementAct.Share => "Share the plan",
            ImprovementAct.Acknowledge => "I have read this plan",
            ImprovementAct.CheckIn => "Save the check-in",
            ImprovementAct.Extend => "Extend the plan",
            ImprovementAct.Confirm => "Confirm the plan",
            ImprovementAct.FindMet => "Record: met",
            ImprovementAct.FindNotMet => "Record: not met",
            _ => "Withdraw the plan",
        };

    /// <summary>What was done, after the name of whoever did it.</summary>
    public static string Of(ImprovementPlanView.Entry entry) =>
        entry.Act switch
        {
            ImprovementAct.Ask => "asked People Ops to agree",
            ImprovementAct.Change => "changed the draft",
            ImprovementAct.Agree => "agreed for People Ops",
            ImprovementAct.Share => "shared the plan",
            ImprovementAct.Acknowledge => "has read the plan, which is not agreeing",
            ImprovementAct.CheckIn => "wrote a check-in",
            ImprovementAct.Extend => $"extended the plan by {Trellis.Ui.Say.Count(entry.Weeks, "week", "weeks")}",
            ImprovementAct.Confirm => "confirmed the plan for People Ops",
            ImprovementAct.FindMet => $"found the plan met{For(entry)}",
            ImprovementAct.FindNotMet => $"found the plan not met{For(entry)}",
            _ => "withdrew the plan",
        };

    /// <summary>What is said when it is done.</summary>
    public static string Done(ImprovementAct act) =>
        act switch
        {
            ImprovementAct.Ask => "People Ops is asked to agree.",
            ImprovementAct.Agree => "You agreed. The manager can share the plan now.",
            ImprovementAct.Share => "The plan is shared.",
            ImprovementAct.Acknowledge => "Noted: you have read the plan.",
            ImprovementAct.CheckIn => "The check-in is saved.",
            ImprovementAct.Extend => "The plan is extended.",
            ImprovementAct.Confirm => "The plan is confirmed.",
            ImprovementAct.Withdraw => "The plan is withdrawn.",
            _ => "Your finding is saved.",
        };

    private static string For(ImprovementPlanView.Entry entry) =>
        entry.Party == ImprovementParty.PeopleOps ? " for People Ops" : "";
}
