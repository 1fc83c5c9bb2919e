namespace Trellis.Domain.Reviews;

/// <summary>What became of a row, for one reader, once and for all.</summary>
public enum CountOutcome
{
    /// <summary>Its counts are shown.</summary>
    Shown,

    /// <summary>Withheld for who is in it, whatever their levels.</summary>
    Withheld,

    /// <summary>Withheld because levels in it are all equal; to the reader the same as any other.</summary>
    WithheldForLevels,
}

/// <summary>
/// A row as it was released to one reader. It is kept: what is released later depends on it, and it never changes.
/// </summary>
/// <param name="Row">Who was counted, with their levels on that day.</param>
/// <param name="Counts">Whether its counts are shown.</param>
/// <param name="Agreement">Whether it takes part in the agreement of self and manager.</param>
public sealed record KeptRow(CountRow Row, CountOutcome Counts, CountOutcome Agreement);
