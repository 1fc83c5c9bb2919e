namespace Trellis.Domain.Frameworks;

/// <summary>A level scale; the levels in ascending order.</summary>
public sealed record ImportedScale(string Name, IReadOnlyList<(string Name, string Description)> Levels);
