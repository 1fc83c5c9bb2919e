namespace Trellis.Domain.Frameworks;

/// <summary>
/// Everything a framework says at one moment, as one immutable value. A draft edits it, a version keeps it, files and
/// exchange formats carry it.
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

    /// <summary>Where it came from and on what terms; null if it is the organisation's own.</summary>
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

    /// <summary>What the CASE document says that has no place here; null if the framework came from elsewhere.</summary>
    public ExternalData? External { get; init; }

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
                    .Select(c =>
                        c with
                        {
                            Descriptors = [.. c.Descriptors.OrderBy(t => t.Level).ThenBy(t => t.Track)],
                        }
                    ),
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
