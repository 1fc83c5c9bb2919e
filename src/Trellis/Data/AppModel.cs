namespace Trellis.Data;

/// <summary>What the tables are: each slice maps its own, and the composition of the application lists them all.</summary>
public sealed record AppModel(IReadOnlyList<Action<ModelBuilder>> Parts);
