using Trellis.Messages;

namespace Trellis.Growth.Skills;

/// <summary>What people are told about skills: that somebody shares theirs, never what they are.</summary>
public static class SkillMessages
{
    public static readonly MessageKind Shared = new(
        "skills.shared",
        MessagePurpose.Information,
        "Somebody shared their skills with your team",
        "{who} shares their skills with your team.",
        "Open the team’s skills"
    );
}
