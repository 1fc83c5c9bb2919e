using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>An ordered list of named levels, such as Aware 1 to Expert 4.</summary>
public sealed class LevelScale
{
    public Id<LevelScale> Id { get; init; } = Id<LevelScale>.New();
    public Id<Framework> FrameworkId { get; init; }
    public required string Key { get; init; }
    public required string Name { get; set; }
    public List<Level> Levels { get; } = [];
}

/// <summary>One level of a scale. Rank counts from 1; higher asks for more.</summary>
public sealed class Level
{
    public Id<Level> Id { get; init; } = Id<Level>.New();
    public Id<LevelScale> ScaleId { get; init; }
    public required int Rank { get; init; }
    public required string Name { get; set; }
    public string Description { get; set; } = "";
}
