namespace Trellis.Domain.Frameworks;

/// <summary>
/// Everything a framework says at one moment, as one immutable value: what a draft edits, what a version keeps, what
/// files and exchange formats carry.
/// Parts have a key, a short stable name such as "client-partnership" that survives renaming, and name each other by
/// it.
/// </summary>
public sealed record FrameworkContent
{
    /// <summary>The framework's name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// A UUID (lower case, version 1 to 5) by which other systems know the framework; empty until it has one.
    /// </summary>
    public string Identifier { get; init; } = "";

    /// <summary>What the framework is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it came from and on what terms; none for one's own.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The level scales in use.</summary>
    public IReadOnlyList<ScalePart> Scales { get; init; } = [];

    /// <summary>The categories, in the order in which they are shown.</summary>
    public IReadOnlyList<CategoryPart> Categories { get; init; } = [];

    /// <summary>The competencies, by category and in their order there; those without a category last.</summary>
    public IReadOnlyList<CompetencyPart> Competencies { get; init; } = [];

    /// <summary>The job families, in the order in which they are shown.</summary>
    public IReadOnlyList<FamilyPart> Families { get; init; } = [];

    /// <summary>The roles, by family and in their order there.</summary>
    public IReadOnlyList<RolePart> Roles { get; init; } = [];

    /// <summary>Associations that came with a CASE package, kept as they came.</summary>
    public IReadOnlyList<LinkPart> Links { get; init; } = [];

    /// <summary>What the CASE document said that has no place here; none where it came from elsewhere.</summary>
    public Foreign? Foreign { get; init; }

    /// <summary>
    /// The same content in its one order: lists that have an order of their own keep it, everything else is sorted by
    /// key.
    /// </summary>
    public FrameworkContent InOrder()
    {
        var categories = Categories
            .Select((c, i) => (c.Key, i))
            .ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var families = Families.Select((f, i) => (f.Key, i)).ToDictionary(f => f.Key, f => f.i, StringComparer.Ordinal);
        return this with
        {
            Competencies =
            [
                .. Competencies
                    .OrderBy(c => c.Category is { } k ? categories.GetValueOrDefault(k, int.MaxValue) : int.MaxValue)
                    .Select(c => c with { Texts = [.. c.Texts.OrderBy(t => t.Level).ThenBy(t => t.Track)] }),
            ],
            Roles =
            [
                .. Roles
                    .OrderBy(r => families.GetValueOrDefault(r.Family, int.MaxValue))
                    .Select(r =>
                        r with
                        {
                            Positions =
                            [
                                .. r.Positions.Select(p =>
                                    p with
                                    {
                                        Expectations = [.. p.Expectations.OrderBy(e => e.Item, StringComparer.Ordinal)],
                                        Moves = [.. p.Moves.OrderBy(m => m.To, StringComparer.Ordinal)],
                                    }
                                ),
                            ],
                        }
                    ),
            ],
        };
    }

    /// <summary>Every position with its role.</summary>
    public IEnumerable<(RolePart Role, PositionPart Position)> Positions =>
        Roles.SelectMany(r => r.Positions.Select(p => (r, p)));

    /// <summary>Every skill with its competency.</summary>
    public IEnumerable<(CompetencyPart Competency, SkillPart Skill)> Skills =>
        Competencies.SelectMany(c => c.Skills.Select(s => (c, s)));

    /// <summary>The content without what is still a draft: what everybody but the editors sees.</summary>
    public FrameworkContent WithoutDrafts()
    {
        var hidden = Categories
            .Where(c => c.Status == Status.Draft)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Categories = [.. Categories.Where(c => !hidden.Contains(c.Key))],
            Competencies =
            [
                .. Competencies.Where(c =>
                    c.Status != Status.Draft && (c.Category is null || !hidden.Contains(c.Category))
                ),
            ],
        };
    }

    /// <summary>Whether positions may ask for a competency: it and its category are published.</summary>
    public bool IsPublished(CompetencyPart competency) =>
        competency.Status == Status.Published
        && (
            competency.Category is not { } key
            || Categories.FirstOrDefault(c => c.Key == key) is not { Status: not Status.Published }
        );
}

/// <summary>Where a framework came from: the words that its licence asks to keep with it.</summary>
public sealed record Origin(
    string Title,
    string Publisher = "",
    string Licence = "",
    string Url = "",
    string Attribution = ""
)
{
    /// <summary>The words that every page and export shows, as sentences.</summary>
    public string Notice() =>
        string.Join(
            " ",
            new[]
            {
                Title.Length == 0 ? "" : $"From {Title}{(Publisher.Length > 0 ? $", {Publisher}" : "")}.",
                Licence.Length == 0 ? "" : $"Licence: {Licence.TrimEnd('.')}.",
                Attribution,
            }.Where(s => s.Length > 0)
        );
}

/// <summary>
/// How another system knows a part: its UUID, where it stood there, and (as a JSON object) what it says beyond what is
/// kept here.
/// </summary>
public sealed record Foreign(string Identifier, string Home = "", string Fields = "");

/// <summary>A level scale; the levels in ascending order, rank 1 first.</summary>
public sealed record ScalePart(string Key, string Name, IReadOnlyList<LevelPart> Levels);

/// <summary>A level of a scale.</summary>
public sealed record LevelPart(string Name, string Description = "");

/// <summary>A category of competencies.</summary>
public sealed record CategoryPart(string Key, string Name)
{
    /// <summary>What belongs into it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it applies to everyone.</summary>
    public bool IsCore { get; init; }

    /// <summary>How far it is.</summary>
    public Status Status { get; init; } = Status.Published;

    /// <summary>How another system knows it.</summary>
    public Foreign? Foreign { get; init; }
}

/// <summary>A competency with its texts and its skills; a level and track without a text is a hole.</summary>
public sealed record CompetencyPart(string Key, string Name, string Scale)
{
    /// <summary>The key of its category; none where it stands on its own.</summary>
    public string? Category { get; init; }

    /// <summary>How far it is.</summary>
    public Status Status { get; init; } = Status.Published;

    /// <summary>What it is.</summary>
    public string Description { get; init; } = "";

    /// <summary>What its levels look like, by level and track.</summary>
    public IReadOnlyList<TextPart> Texts { get; init; } = [];

    /// <summary>The skills under it, in their order.</summary>
    public IReadOnlyList<SkillPart> Skills { get; init; } = [];

    /// <summary>How another system knows it.</summary>
    public Foreign? Foreign { get; init; }

    /// <summary>The text of a level on a track, or none.</summary>
    public string? Text(int level, Track track) =>
        Texts.FirstOrDefault(t => t.Level == level && t.Track == track)?.Text;
}

/// <summary>What one level looks like on one track.</summary>
public sealed record TextPart(int Level, Track Track, string Text);

/// <summary>A skill under a competency.</summary>
public sealed record SkillPart(string Key, string Name, string Description = "")
{
    /// <summary>How another system knows it.</summary>
    public Foreign? Foreign { get; init; }
}

/// <summary>A job family.</summary>
public sealed record FamilyPart(string Key, string Name)
{
    /// <summary>How another system knows it.</summary>
    public Foreign? Foreign { get; init; }
}

/// <summary>A role in a family, with the positions it comes in, lowest first.</summary>
public sealed record RolePart(string Key, string Name, string Family)
{
    /// <summary>What the role is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its positions, in their order.</summary>
    public IReadOnlyList<PositionPart> Positions { get; init; } = [];

    /// <summary>How another system knows it.</summary>
    public Foreign? Foreign { get; init; }

    /// <summary>"Role / Title" of one of its positions.</summary>
    public string FullName(PositionPart position) => $"{Name} / {position.Title}";
}

/// <summary>A role at one grade, with what it asks for and where it leads.</summary>
public sealed record PositionPart(string Key, string Title)
{
    /// <summary>The grade, where one is named.</summary>
    public int? Grade { get; init; }

    /// <summary>The track.</summary>
    public Track Track { get; init; }

    /// <summary>What somebody in it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it asks for, by item.</summary>
    public IReadOnlyList<ExpectationPart> Expectations { get; init; } = [];

    /// <summary>The moves out of it.</summary>
    public IReadOnlyList<MovePart> Moves { get; init; } = [];

    /// <summary>How another system knows it.</summary>
    public Foreign? Foreign { get; init; }
}

/// <summary>
/// What a position asks of a competency or skill, by key: a level, perhaps a desired one, and a weight from 1.
/// </summary>
public sealed record ExpectationPart(string Item, int Level, int? Desired = null, int Weight = 1);

/// <summary>A move to another position, by key.</summary>
public sealed record MovePart(string To, MoveKind Kind);

/// <summary>
/// An association of a CASE package, with its type and the identifiers at both ends; the rest of it as a JSON object.
/// </summary>
public sealed record LinkPart(string Identifier, string Type, string From, string To, string Fields = "");
