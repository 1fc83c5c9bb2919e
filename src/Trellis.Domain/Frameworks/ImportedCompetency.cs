namespace Trellis.Domain.Frameworks;

/// <summary>A competency with its texts; what is not in the texts is a hole.</summary>
public sealed record ImportedCompetency(string Name, string? Category, string Scale, Status Status)
{
    public string Description { get; set; } = "";
    public SortedDictionary<(int Level, Track Track), string> Descriptors { get; } = [];
}

/// <summary>A category of competencies.</summary>
public sealed record ImportedCategory(string Name, string Description, bool IsCore, Status Status);

/// <summary>A skill under a competency.</summary>
public sealed record ImportedSkill(string Name, string Competency, string Description);
