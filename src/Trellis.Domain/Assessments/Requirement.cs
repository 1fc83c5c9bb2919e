namespace Trellis.Domain.Assessments;

/// <summary>What a position asks of one item.</summary>
/// <param name="Required">The rank of the level, from 1.</param>
/// <param name="Weight">How much it counts, from 1.</param>
public readonly record struct Requirement<TKey>(TKey Key, string Name, ItemKind Kind, int Required, int Weight)
    where TKey : notnull;
