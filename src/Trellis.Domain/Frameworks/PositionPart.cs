namespace Trellis.Domain.Frameworks;

/// <summary>A role at one grade, with its expectations and the moves out of it.</summary>
public sealed record PositionPart(string Key, string Title)
{
    /// <summary>The grade; null if none is named.</summary>
    public int? Grade { get; init; }

    /// <summary>The track.</summary>
    public Track Track { get; init; }

    /// <summary>What somebody in it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its expectations, by item.</summary>
    public IReadOnlyList<ExpectationPart> Expectations { get; init; } = [];

    /// <summary>The moves out of it.</summary>
    public IReadOnlyList<MovePart> Moves { get; init; } = [];

    /// <summary>How another system knows it; null if none does.</summary>
    public ExternalData? External { get; init; }
}

/// <summary>
/// What a position expects of a competency or skill (by its key): a level, an optional desired level, and a weight from 1.
/// </summary>
public sealed record ExpectationPart(string Item, int Level, int? Desired = null, int Weight = 1);

/// <summary>A move to another position, by key.</summary>
public sealed record MovePart(string To, MoveKind Kind);
