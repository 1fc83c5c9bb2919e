using System.ComponentModel.DataAnnotations;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// A competency as it is typed, with its descriptors on both tracks and its skills. An empty descriptor is a hole; a
/// skill with an empty name is removed.
/// </summary>
public sealed class CompetencyInput : PartInput<CompetencyPart>
{
    [
        RequiredText(ErrorMessage = "The competency needs a name."),
        AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
    ]
    public string? Name { get; set; }

    [AtMost(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
    public string? Description { get; set; }
    public string? Category { get; set; }
    public string? Scale { get; set; }

    [EnumDataType(typeof(Status))]
    public Status Status { get; set; } = Status.Published;
    public List<DescriptorInput> Descriptors
    {
        get;
        set => field = value ?? [];
    } = [];
    public List<SkillInput> Skills
    {
        get;
        set => field = value ?? [];
    } = [];

    internal override KeySpace Space => KeySpace.Item;

    /// <summary>The form filled in with a competency.</summary>
    /// <param name="now">Null for a new competency.</param>
    internal static CompetencyInput Of(CompetencyPart? now, string? category) =>
        new()
        {
            Name = now?.Name,
            Description = now?.Description,
            Category = now?.Category ?? category,
            Scale = now?.Scale,
            Status = now?.Status ?? Status.Published,
            Descriptors = [.. now?.Descriptors.Select(DescriptorInput.Of) ?? []],
            Skills = [.. now?.Skills.Select(SkillInput.Of) ?? []],
        };

    /// <summary>Adds empty lines: a descriptor for every level and track, and skills up to a number.</summary>
    internal void Complete(int levels, int skills)
    {
        for (var rank = 1; rank <= levels; rank++)
        {
            foreach (var track in Enum.GetValues<Track>())
                if (!Descriptors.Exists(d => d.Level == rank && d.Track == track))
                    Descriptors.Add(new() { Level = rank, Track = track });
        }
        while (Skills.Count < skills)
            Skills.Add(new());
    }

    internal override CompetencyPart? Find(FrameworkContent content, string? key) =>
        content.Competencies.FirstOrDefault(c => c.Key == key);

    /// <summary>An unknown key adds no competency.</summary>
    internal override Problem? CanSave(FrameworkContent content, string? key) =>
        key is not null && string.IsNullOrEmpty(Seen) && Find(content, key) is null
            ? new Problem.Missing("This competency")
            : null;

    internal override IEnumerable<string> KeysIn(FrameworkContent content) =>
        content.Competencies.Select(c => c.Key).Concat(content.Skills.Select(s => s.Skill.Key));

    internal override string KeyName(FrameworkContent content) => Names.Tidy(Name);

    internal override Result<FrameworkContent> Put(FrameworkContent content, string key, HashSet<string> taken)
    {
        var now = Find(content, key);
        var known = now?.Skills.ToDictionary(s => s.Key, StringComparer.Ordinal) ?? [];
        var part = (now ?? new(key, "", "")) with
        {
            Name = Names.Tidy(Name),
            Description = Names.TidyText(Description),
            Category = string.IsNullOrEmpty(Category) ? null : Category,
            Scale = ScaleIn(content, now),
            Status = Status,
            Descriptors =
            [
                .. Descriptors
                    .Select(d => new DescriptorPart(d.Level, d.Track, Names.TidyText(d.Text)))
                    .Where(d => d.Text.Length > 0),
            ],
            Skills = [.. Skills.Where(s => Names.Tidy(s.Name).Length > 0).Select(s => s.ToPart(known, taken))],
        };
        // Removing a skill removes what positions expect of it.
        var left = content;
        foreach (var removed in known.Keys.Where(k => part.Skills.All(s => s.Key != k)))
            left = left.Remove(PartKind.Skill, removed).Value!;
        return left.Put(part);
    }

    internal override string Describe() => Names.Tidy(Name);

    private string ScaleIn(FrameworkContent content, CompetencyPart? now)
    {
        if (!string.IsNullOrEmpty(Scale))
            return Scale;
        return now?.Scale ?? (content.Scales is [var first, ..] ? first.Key : "");
    }
}

/// <summary>A descriptor as it is typed.</summary>
public sealed class DescriptorInput
{
    public int Level { get; set; }
    public Track Track { get; set; }
    public string? Text { get; set; }

    internal static DescriptorInput Of(DescriptorPart part) =>
        new()
        {
            Level = part.Level,
            Track = part.Track,
            Text = part.Text,
        };
}

/// <summary>A skill as it is typed.</summary>
public sealed class SkillInput
{
    /// <summary>The key of the skill; empty for a new one.</summary>
    public string? Key { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }

    internal static SkillInput Of(SkillPart part) =>
        new()
        {
            Key = part.Key,
            Name = part.Name,
            Description = part.Description,
        };

    internal SkillPart ToPart(Dictionary<string, SkillPart> known, HashSet<string> taken)
    {
        var part =
            Key is { Length: > 0 } key && known.TryGetValue(key, out var old)
                ? old
                : new SkillPart(Keys.Take(Names.Tidy(Name), taken), "");
        return part with { Name = Names.Tidy(Name), Description = Names.TidyText(Description) };
    }
}
