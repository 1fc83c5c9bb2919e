namespace Trellis.Domain.Frameworks;

/// <summary>A level scale; the levels in ascending order, rank 1 first.</summary>
public sealed record ScalePart(string Key, string Name, IReadOnlyList<LevelPart> Levels);

/// <summary>A level of a scale.</summary>
public sealed record LevelPart(string Name, string Description = "");
