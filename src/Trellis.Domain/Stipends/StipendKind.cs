namespace Trellis.Domain.Stipends;

/// <summary>What the policy calls a purchase: one's own development, or taking part in a community.</summary>
public enum StipendKind
{
    ProfessionalDevelopment,
    CommunityParticipation,
}
