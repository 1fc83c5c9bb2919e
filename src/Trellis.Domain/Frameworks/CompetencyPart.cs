namespace Trellis.Domain.Frameworks;

/// <summary>A competency with its descriptors and its skills; a level and track without a descriptor is a hole.</summary>
public sealed record CompetencyPart(string Key, string Name, string Scale)
{
    /// <summary>The key of its category; null if it has none.</summary>
    public string? Category { get; init; }

    /// <summary>Its status: a draft, in development or published.</summary>
    public Status Status { get; init; } = Status.Published;

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its descriptors, by level and track.</summary>
    public IReadOnlyList<DescriptorPart> Descriptors { get; init; } = [];

    /// <summary>The skills under it, in their order.</summary>
    public IReadOnlyList<SkillPart> Skills { get; init; } = [];

    /// <summary>How another system knows it; null if none does.</summary>
    public ExternalData? External { get; init; }

    /// <summary>The descriptor of a level on a track; null if it is a hole.</summary>
    public string? DescriptorAt(int level, Track track) =>
        Descriptors.FirstOrDefault(t => t.Level == level && t.Track == track)?.Text;
}

/// <summary>What one level looks like on one track.</summary>
public sealed record DescriptorPart(int Level, Track Track, string Text);

/// <summary>A skill under a competency.</summary>
public sealed record SkillPart(string Key, string Name, string Description = "")
{
    /// <summary>How another system knows it; null if none does.</summary>
    public ExternalData? External { get; init; }
}
