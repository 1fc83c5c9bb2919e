namespace Trellis.Domain.Frameworks;

/// <summary>
/// A framework as a file tells it: names and texts, tidy and consistent, before it meets what is stored.
/// </summary>
public sealed class FrameworkDraft
{
    public List<ScaleDraft> Scales { get; } = [];
    public List<CategoryDraft> Categories { get; } = [];
    public List<CompetencyDraft> Competencies { get; } = [];
    public List<SkillDraft> Skills { get; } = [];
    public List<RoleDraft> Roles { get; } = [];
    public List<PositionDraft> Positions { get; } = [];
    public List<MoveDraft> Moves { get; } = [];
}

/// <summary>A level scale; the levels in ascending order.</summary>
public sealed record ScaleDraft(string Name, IReadOnlyList<(string Name, string Description)> Levels);

/// <summary>A category of competencies.</summary>
public sealed record CategoryDraft(string Name, string Description, bool IsCore, Status Status);

/// <summary>A competency with its texts; what is not in the texts is a hole.</summary>
public sealed record CompetencyDraft(string Name, string? Category, string Scale, Status Status)
{
    public string Description { get; set; } = "";
    public SortedDictionary<(int Level, Track Track), string> Texts { get; } = [];
}

/// <summary>A skill under a competency.</summary>
public sealed record SkillDraft(string Name, string Competency, string Description);

/// <summary>A role in its family.</summary>
public sealed record RoleDraft(string Family, string Name)
{
    public string Description { get; set; } = "";
}

/// <summary>A position of a role, with what it asks for by item name.</summary>
public sealed record PositionDraft(string Family, string Role, string Title, int? Grade, Track Track)
{
    public string Description { get; set; } = "";
    public int Order { get; set; }
    public Dictionary<string, ExpectationDraft> Expectations { get; } = new(StringComparer.Ordinal);
    public string FullName => $"{Role} / {Title}";
}

/// <summary>What a position asks of one item.</summary>
public sealed record ExpectationDraft(string Item, int Level, int? Desired = null, int Weight = 1);

/// <summary>A move between two positions, by full name.</summary>
public sealed record MoveDraft(string From, string To, MoveKind Kind);
