using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Improvement;

/// <summary>A level that is needed to stay in the role, as the framework described it when the plan was written.</summary>
/// <param name="Levels">The names of the levels of its scale, from the lowest.</param>
/// <param name="Now">The rank held; null if it was not known.</param>
/// <param name="Needed">The rank that is needed.</param>
/// <param name="Descriptor">What the level looks like; empty where the framework does not say.</param>
/// <param name="Shows">What would show it.</param>
public sealed record NeededLevel(
    Id<Item> Item,
    string Name,
    IReadOnlyList<string> Levels,
    int? Now,
    int Needed,
    string Descriptor,
    string Shows
)
{
    /// <summary>The name of a rank; the number where the scale has no such rank.</summary>
    public string NameOf(int level) => level >= 1 && level <= Levels.Count ? Levels[level - 1] : $"{level}";
}
