namespace Trellis.Careers;

/// <summary>
/// The map of one framework, or of one family of it where it has many positions: columns, rows from the bottom,
/// places and moves.
/// </summary>
public sealed record PositionMap(
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Rows,
    bool Graded,
    IReadOnlyList<MapPosition> Places,
    IReadOnlyList<MapMove> Moves,
    CurrentPosition? Here,
    string Source,
    IReadOnlyList<(string Key, string Name)> Choices,
    string? Chosen
);

/// <summary>A position on the map.</summary>
public sealed record MapPosition(
    string Slug,
    string Title,
    Track Track,
    int Column,
    int Row,
    bool IsHere,
    bool IsTarget
);

/// <summary>A move between two positions, by slug.</summary>
public sealed record MapMove(string From, string To, bool FromHere);
