namespace Trellis.Domain.Frameworks;

/// <summary>A role in a family, with the positions it comes in, lowest first.</summary>
public sealed record RolePart(string Key, string Name, string Family)
{
    /// <summary>What the role is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its positions, in their order.</summary>
    public IReadOnlyList<PositionPart> Positions { get; init; } = [];

    /// <summary>How another system knows it; null if none does.</summary>
    public ExternalData? External { get; init; }

    /// <summary>"Role / Title" of one of its positions.</summary>
    public string FullName(PositionPart position) => $"{Name} / {position.Title}";
}

/// <summary>A job family.</summary>
public sealed record FamilyPart(string Key, string Name)
{
    /// <summary>How another system knows it; null if none does.</summary>
    public ExternalData? External { get; init; }
}
