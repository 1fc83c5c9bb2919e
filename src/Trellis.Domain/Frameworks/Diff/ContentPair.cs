using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks.Diff;

/// <summary>Two contents of one framework, and how their items and positions are called.</summary>
internal sealed class ContentPair
{
    private readonly Dictionary<string, string> _itemsBefore;
    private readonly Dictionary<string, string> _itemsAfter;
    private readonly ILookup<string, string> _positionsByTitle;

    public ContentPair(FrameworkContent before, FrameworkContent after)
    {
        Before = before;
        After = after;
        PositionsBefore = ByKey(before.Positions, p => p.Position.Key);
        PositionsAfter = ByKey(after.Positions, p => p.Position.Key);
        _itemsBefore = ItemNames(before);
        _itemsAfter = ItemNames(after);
        _positionsByTitle = before
            .Positions.Concat(after.Positions)
            .Select(p => p.Position)
            .DistinctBy(p => (p.Key, p.Title))
            .ToLookup(p => Names.Key(p.Title), p => p.Key);
    }

    public FrameworkContent Before { get; }
    public FrameworkContent After { get; }

    /// <summary>The positions before, with their roles, by key.</summary>
    public IReadOnlyDictionary<string, (RolePart Role, PositionPart Position)> PositionsBefore { get; }

    /// <summary>The positions after, with their roles, by key.</summary>
    public IReadOnlyDictionary<string, (RolePart Role, PositionPart Position)> PositionsAfter { get; }

    /// <summary>Whether the later content still has a competency or skill.</summary>
    public bool HasItemAfter(string key) => _itemsAfter.ContainsKey(key);

    /// <summary>The earlier name of a competency or skill; its key if it had none.</summary>
    public string ItemBefore(string key) => _itemsBefore.GetValueOrDefault(key, key);

    /// <summary>The later name of a competency or skill; its key if it has none.</summary>
    public string ItemAfter(string key) => _itemsAfter.GetValueOrDefault(key, key);

    /// <summary>The title if only one position has it, else "Role / Title".</summary>
    public string Title(RolePart role, PositionPart position) =>
        _positionsByTitle[Names.Key(position.Title)].Distinct().Count() > 1 ? role.FullName(position) : position.Title;

    /// <summary>Parts by their key; if a key is listed twice, the first counts.</summary>
    public static Dictionary<string, T> ByKey<T>(IEnumerable<T> parts, Func<T, string> key)
    {
        var byKey = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in parts)
            byKey.TryAdd(key(part), part);
        return byKey;
    }

    /// <summary>The groups in which the parts that both contents have are in another order.</summary>
    public static IEnumerable<string> Reordered<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> key,
        Func<T, string> group
    )
    {
        var old = before.ToLookup(group, key, StringComparer.Ordinal);
        foreach (var g in after.GroupBy(group, key, StringComparer.Ordinal))
        {
            var both = old[g.Key].ToHashSet(StringComparer.Ordinal);
            var kept = g.Where(both.Contains).ToList();
            var keys = kept.ToHashSet(StringComparer.Ordinal);
            if (!kept.SequenceEqual(old[g.Key].Where(keys.Contains), StringComparer.Ordinal))
                yield return g.Key;
        }
    }

    private static Dictionary<string, string> ItemNames(FrameworkContent content) =>
        ByKey(
                content
                    .Competencies.Select(c => (c.Key, c.Name))
                    .Concat(content.Skills.Select(s => (s.Skill.Key, s.Skill.Name))),
                i => i.Key
            )
            .ToDictionary(i => i.Key, i => i.Value.Name, StringComparer.Ordinal);
}
