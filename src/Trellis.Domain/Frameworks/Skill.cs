using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>A specific ability under one competency, with levels 1 to 5.</summary>
public sealed class Skill : Item
{
    /// <summary>The highest level of every skill.</summary>
    public const int MaxLevel = 5;

    public Id<Item> CompetencyId { get; set; }
    public Competency? Competency { get; set; }
}
