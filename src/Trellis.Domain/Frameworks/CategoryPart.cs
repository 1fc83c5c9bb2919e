namespace Trellis.Domain.Frameworks;

/// <summary>A category of competencies.</summary>
public sealed record CategoryPart(string Key, string Name)
{
    /// <summary>What belongs in it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it applies to everyone.</summary>
    public bool IsCore { get; init; }

    /// <summary>Its status: a draft, in development or published.</summary>
    public Status Status { get; init; } = Status.Published;

    /// <summary>How another system knows it; null if none does.</summary>
    public ExternalData? External { get; init; }
}
