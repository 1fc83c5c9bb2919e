namespace Trellis.Growth.Skills;

/// <summary>With whose team somebody shares their skills, as it is typed.</summary>
public sealed class SkillShareForm
{
    [RequiredText(ErrorMessage = "Name the manager of a team."), AtMost(160)]
    public string? Manager { get; set; }
}
