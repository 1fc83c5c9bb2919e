namespace Trellis.Domain.Growth;

/// <summary>What a goal is for: to grow oneself, or to give something to the people who do this work elsewhere.</summary>
public enum GoalKind
{
    ProfessionalDevelopment,
    CommunityParticipation,
}
