namespace Trellis.Domain.Frameworks;

/// <summary>
/// The rules that keep a file with nothing in it, or with the wrong thing, from retiring a framework.
/// </summary>
public static class RemovalRules
{
    /// <summary>A file that names no part at all says nothing about a framework, and is not imported.</summary>
    public static bool IsEmpty(FrameworkContent content) => Parts(content).All(kind => kind.Count == 0);

    /// <summary>
    /// An import needs consent when it would retire more than half of a framework's parts, or every part of one kind.
    /// </summary>
    public static Removals Of(FrameworkContent? before, FrameworkContent after)
    {
        if (before is null)
            return new(0, 0, NeedConsent: false);
        var (was, becomes) = (Parts(before), Parts(after));
        var kept = was.Zip(becomes, (w, b) => (Was: w.Count, Kept: w.Count(b.Contains))).ToList();
        var (all, retired) = (kept.Sum(k => k.Was), kept.Sum(k => k.Was - k.Kept));
        return new(retired, all, retired * 2 > all || kept.Exists(k => k is { Was: > 0, Kept: 0 }));
    }

    /// <summary>The keys of the parts, kind by kind.</summary>
    private static IReadOnlyList<HashSet<string>> Parts(FrameworkContent content) =>
        [
            Keys(content.Categories.Select(c => c.Key)),
            Keys(content.Competencies.Select(c => c.Key)),
            Keys(content.Skills.Select(s => s.Skill.Key)),
            Keys(content.Families.Select(f => f.Key)),
            Keys(content.Roles.Select(r => r.Key)),
            Keys(content.Positions.Select(p => p.Position.Key)),
        ];

    private static HashSet<string> Keys(IEnumerable<string> keys) => keys.ToHashSet(StringComparer.Ordinal);
}
