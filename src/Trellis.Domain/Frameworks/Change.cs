namespace Trellis.Domain.Frameworks;

/// <summary>What happened to a part between two contents.</summary>
public enum ChangeKind
{
    Added,
    Retired,
    Renamed,
    Moved,
    WordingChanged,
    Level,
    Status,
    Reordered,
    Other,
}

/// <summary>
/// A position expects another level of an item than before; null means that it did not expect the item, or no longer
/// does.
/// </summary>
/// <param name="Position">The key of the position.</param>
/// <param name="Item">The key of the competency or skill.</param>
public sealed record LevelChange(string Position, string Item, int? From, int? To);

/// <summary>
/// One change in words. Part, key and heading say where it belongs.
/// </summary>
/// <param name="Sentence">A whole sentence that can stand alone.</param>
public sealed record Change(PartKind Part, string Key, string Heading, ChangeKind Kind, string Sentence)
{
    /// <summary>The text before; null if no wording changed.</summary>
    public string? Before { get; init; }

    /// <summary>The text after; null if no wording changed.</summary>
    public string? After { get; init; }

    /// <summary>The level expected before and after; null if it did not change.</summary>
    public LevelChange? Level { get; init; }
}
