namespace Trellis.Growth.Plans;

/// <summary>The draft of a plan as it is typed.</summary>
public sealed class PlanForm
{
    [AtMost(PlanRules.TextLimit, ErrorMessage = ChangePlan.Longer)]
    public string? About { get; set; }
    public int Version { get; set; }

    /// <summary>"propose" where it is proposed at once.</summary>
    public string? Do { get; set; }

    public ChangePlan.Request ToChange() => new() { About = About, Version = Version };
}
