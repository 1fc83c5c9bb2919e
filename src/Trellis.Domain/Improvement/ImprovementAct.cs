namespace Trellis.Domain.Improvement;

/// <summary>What can be done to an improvement plan: product.md §5.</summary>
public enum ImprovementAct
{
    /// <summary>The manager asks People Ops to agree to the draft.</summary>
    Ask,

    /// <summary>The manager changes the draft; whoever agreed to it is asked anew.</summary>
    Change,

    /// <summary>People Ops agrees to the draft.</summary>
    Agree,

    /// <summary>The manager shares the plan: from now on the person reads it.</summary>
    Share,

    /// <summary>The person says that they have read it, which is not agreeing.</summary>
    Acknowledge,

    /// <summary>The weekly check-in, written down by the manager or by the person. Only the manager's is owed.</summary>
    CheckIn,

    /// <summary>The plan is given more weeks, once.</summary>
    Extend,

    /// <summary>People Ops confirms the plan after the person got another manager.</summary>
    Confirm,

    /// <summary>The manager, or People Ops, finds that the needed levels are shown.</summary>
    FindMet,

    /// <summary>The manager, or People Ops, finds that the needed levels are not shown.</summary>
    FindNotMet,

    /// <summary>The plan is withdrawn, with the reason.</summary>
    Withdraw,
}
