namespace Trellis.Growth.Improvement;

/// <summary>A step of an improvement plan as it is typed.</summary>
public sealed class ImprovementStepForm
{
    public string? Act { get; set; }

    [AtMost(ImprovementRules.TextLimit, ErrorMessage = ImprovementContent.Longer)]
    public string? Text { get; set; }
    public string? Weeks { get; set; } = "2";
    public int Version { get; set; }

    /// <summary>The act; null where none of ours was sent.</summary>
    public ImprovementAct? Chosen =>
        Enum.TryParse<ImprovementAct>(Act, out var act) && Enum.IsDefined(act) ? act : null;

    public StepImprovementPlan.Request ToRequest() =>
        new()
        {
            Act = Chosen,
            Text = Text,
            Weeks = Chosen == ImprovementAct.Extend ? FormInput.Whole(Weeks) ?? 0 : 0,
            Version = Version,
        };
}
