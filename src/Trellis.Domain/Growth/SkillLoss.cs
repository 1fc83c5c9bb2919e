namespace Trellis.Domain.Growth;

/// <summary>What an absence or a move takes from the coverage of a skill.</summary>
public enum SkillLoss
{
    None,

    /// <summary>One person alone would be at 4 or above.</summary>
    AtRisk,

    /// <summary>Nobody would be at 4 or above.</summary>
    Lost,
}
