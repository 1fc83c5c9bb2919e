namespace Trellis.Frameworks.Read;

/// <summary>
/// What a page says of an item next to a level: its group, its scale, and where it stands among the others.
/// </summary>
/// <param name="Group">The category, or "Skills".</param>
/// <param name="Rank">Core first, then by category, then by the framework's own order; skills last.</param>
public sealed record ItemFacts(
    Id<Item> Id,
    string Name,
    ItemKind Kind,
    Id<Item> CompetencyId,
    string Description,
    string Group,
    bool IsCore,
    (bool, bool, int, string, int) Rank,
    IReadOnlyList<string> Levels
)
{
    public int Max => Levels.Count;

    public string LevelName(int level) => level >= 1 && level <= Levels.Count ? Levels[level - 1] : level.ToString();

    /// <summary>The group of competencies that belong to no category; words that no category is called by.</summary>
    public const string Ungrouped = "Without a category";

    public static async Task<IReadOnlyDictionary<Id<Item>, ItemFacts>> Of(
        Sight sight,
        IReadOnlyCollection<Id<Item>> ids,
        CancellationToken ct
    )
    {
        var competencies = await sight
            .Competencies.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.Description,
                c.Order,
                Category = c.Category!.Name,
                IsCore = (bool?)c.Category.IsCore,
                CategoryOrder = (int?)c.Category.Order,
                Levels = c.Scale!.Levels.OrderBy(l => l.Rank).Select(l => l.Name).ToList(),
            })
            .ToListAsync(ct);
        var skills = await sight
            .Skills.Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Description,
                s.Order,
                s.CompetencyId,
            })
            .ToListAsync(ct);
        return competencies
            .Select(c => new ItemFacts(
                c.Id,
                c.Name,
                ItemKind.Competency,
                c.Id,
                c.Description,
                c.Category ?? Ungrouped,
                c.IsCore == true,
                (false, c.IsCore != true, c.CategoryOrder ?? int.MaxValue, c.Category ?? "", c.Order),
                c.Levels
            ))
            .Concat(
                skills.Select(s => new ItemFacts(
                    s.Id,
                    s.Name,
                    ItemKind.Skill,
                    s.CompetencyId,
                    s.Description,
                    "Skills",
                    false,
                    (true, false, 0, "", s.Order),
                    SkillLevels
                ))
            )
            .ToDictionary(f => f.Id);
    }

    /// <summary>The same facts as a version says them, for the items whose identity is known.</summary>
    public static IReadOnlyDictionary<Id<Item>, ItemFacts> Of(
        FrameworkContent content,
        IReadOnlyDictionary<string, Id<Item>> ids
    )
    {
        var categories = content
            .Categories.Select((c, i) => (Part: c, Order: i))
            .ToDictionary(c => c.Part.Key, StringComparer.Ordinal);
        var scales = content.Scales.ToDictionary(
            s => s.Key,
            s => (IReadOnlyList<string>)[.. s.Levels.Select(l => l.Name)],
            StringComparer.Ordinal
        );
        var competencies = content
            .Competencies.Select((c, order) => (Part: c, Order: order))
            .Where(c => ids.ContainsKey(c.Part.Key))
            .Select(c =>
            {
                var group = c.Part.Category is { } key ? categories[key] : default;
                var core = group.Part?.IsCore == true && content.IsPublished(c.Part);
                return new ItemFacts(
                    ids[c.Part.Key],
                    c.Part.Name,
                    ItemKind.Competency,
                    ids[c.Part.Key],
                    c.Part.Description,
                    group.Part?.Name ?? Ungrouped,
                    core,
                    (
                        false,
                        group.Part?.IsCore != true,
                        group.Part is null ? int.MaxValue : group.Order,
                        group.Part?.Name ?? "",
                        c.Order
                    ),
                    scales[c.Part.Scale]
                );
            });
        var skills = content
            .Skills.Select((s, order) => (s.Competency, s.Skill, Order: order))
            .Where(s => ids.ContainsKey(s.Skill.Key) && ids.ContainsKey(s.Competency.Key))
            .Select(s => new ItemFacts(
                ids[s.Skill.Key],
                s.Skill.Name,
                ItemKind.Skill,
                ids[s.Competency.Key],
                s.Skill.Description,
                "Skills",
                false,
                (true, false, 0, "", s.Order),
                SkillLevels
            ));
        return competencies.Concat(skills).ToDictionary(f => f.Id);
    }

    /// <summary>The descriptors of some levels, to be picked by track.</summary>
    public static async Task<DescriptorTexts> Descriptors(
        Sight sight,
        IReadOnlyCollection<(Id<Item> Item, int Level)> wanted,
        CancellationToken ct
    )
    {
        var items = wanted.Select(w => w.Item).Distinct().ToList();
        var texts = await sight
            .Competencies.Where(c => items.Contains(c.Id))
            .SelectMany(c => c.Descriptors)
            .Select(d => new
            {
                d.CompetencyId,
                d.Level,
                d.Track,
                d.Text,
            })
            .ToListAsync(ct);
        return new(texts.ToDictionary(d => (d.CompetencyId, d.Level, d.Track), d => d.Text));
    }

    /// <summary>Skills have no descriptors of their own; the five levels mean the same for each of them.</summary>
    public static string SkillLevel(int rank) =>
        rank switch
        {
            1 => "Has seen it done, and can explain what it is for.",
            2 => "Does it with help, or from an example.",
            3 => "Does it alone in ordinary cases.",
            4 => "Does it well in hard cases, and others ask how.",
            _ => "Teaches it, and improves how it is done here.",
        };

    private static readonly string[] SkillLevels = [.. Enumerable.Range(1, Skill.MaxLevel).Select(l => $"Level {l}")];
}
