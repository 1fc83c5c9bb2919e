using System.Globalization;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>What the levels of each item are called.</summary>
public sealed class FolderLevels(List<ScalePart> scales, List<CompetencyPart> competencies)
{
    private readonly Dictionary<string, ScalePart?> _scaleOf = competencies
        .SelectMany(c =>
            c.Skills.Select(s => (s.Key, Scale: (ScalePart?)null))
                .Append((c.Key, Scale: scales.Find(s => s.Key == c.Scale)))
        )
        .DistinctBy(i => i.Key)
        .ToDictionary(i => i.Key, i => i.Scale, StringComparer.Ordinal);

    public IEnumerable<string> Keys => _scaleOf.Keys;

    public bool Has(string item) => _scaleOf.ContainsKey(item);

    public int Rank(string item, string level) =>
        _scaleOf[item] is { } scale ? Rank(scale, level)
        : int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank <= Skill.MaxLevel
            ? rank
        : 0;

    public string Describe(string item) =>
        _scaleOf[item] is { } scale ? string.Join(", ", scale.Levels.Select(l => l.Name)) : $"1 to {Skill.MaxLevel}";

    /// <summary>The rank of a level on a scale by its name; 0 if the scale has no such level.</summary>
    public static int Rank(ScalePart scale, string level) =>
        scale.Levels.ToList().FindIndex(l => Names.Key(l.Name) == Names.Key(level)) + 1;
}
