namespace Trellis.Domain.Frameworks;

/// <summary>A position of a role, with what it asks for by item name.</summary>
public sealed record ImportedPosition(string Family, string Role, string Title, int? Grade, Track Track)
{
    public string Description { get; set; } = "";
    public int Order { get; set; }
    public Dictionary<string, ImportedExpectation> Expectations { get; } = new(StringComparer.Ordinal);
    public string FullName => $"{Role} / {Title}";
}

/// <summary>What a position asks of one item.</summary>
public sealed record ImportedExpectation(string Item, int Level, int? Desired = null, int Weight = 1);

/// <summary>A move between two positions, by full name.</summary>
public sealed record ImportedMove(string From, string To, MoveKind Kind);
