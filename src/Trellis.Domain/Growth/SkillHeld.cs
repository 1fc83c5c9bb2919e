using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Growth;

/// <summary>What one person of a team holds of one skill.</summary>
/// <param name="Level">The rank, 1 to 5; null if it is not known, which is not low.</param>
/// <param name="Required">The rank that their position requires; null if it does not name the skill.</param>
public readonly record struct SkillHeld(Id<Person> Person, int? Level, int? Required)
{
    /// <summary>Whether others can rely on them for it: at 4 or above.</summary>
    public bool IsStrong => Level >= SkillCoverage.Strong;

    /// <summary>Whether their level is known and reaches what their position requires.</summary>
    public bool IsMet => Level >= Required;

    /// <summary>Whether their level is known and below what their position requires.</summary>
    public bool IsBelow => Level < Required;
}
