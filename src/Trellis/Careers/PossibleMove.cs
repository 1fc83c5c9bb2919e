namespace Trellis.Careers;

/// <summary>A move out of the viewer’s position, or one of their targets, with what is missing for it.</summary>
public sealed record PossibleMove(
    string Slug,
    string Title,
    MoveKind? Kind,
    int? Grade,
    Track Track,
    int Shared,
    bool IsTarget,
    Tally Tally,
    IReadOnlyList<Need> Needs
);

/// <summary>An item of which somebody has less than a position asks for.</summary>
public sealed record Need(Id<Item> Item, string Name, int Levels, string LevelName);

/// <summary>
/// A gap that several positions share: growing it to the highest level that they ask for helps with all of them.
/// </summary>
public sealed record SharedGap(string Name, string LevelName, IReadOnlyList<string> Positions);
