namespace Trellis.Domain.Frameworks;

/// <summary>Moving parts of a draft up and down.</summary>
public static class PartOrder
{
    /// <summary>
    /// Moves a part up (−1) or down (+1) within its group: a competency in its category, a role in its family, a
    /// position in its role. The first stays first, the last stays last.
    /// </summary>
    public static FrameworkContent Shift(this FrameworkContent content, PartKind kind, string key, int by) =>
        kind switch
        {
            PartKind.Category => content with { Categories = Shift(content.Categories, c => c.Key, _ => "", key, by) },
            PartKind.Competency => content with
            {
                Competencies = Shift(content.Competencies, c => c.Key, c => c.Category ?? "", key, by),
            },
            PartKind.Skill => content.EachCompetency(c =>
                c with
                {
                    Skills = Shift(c.Skills, s => s.Key, _ => "", key, by),
                }
            ),
            PartKind.Family => content with { Families = Shift(content.Families, f => f.Key, _ => "", key, by) },
            PartKind.Role => content with { Roles = Shift(content.Roles, r => r.Key, r => r.Family, key, by) },
            PartKind.Position => content.EachRole(r =>
                r with
                {
                    Positions = Shift(r.Positions, p => p.Key, _ => "", key, by),
                }
            ),
            _ => content,
        };

    private static IReadOnlyList<T> Shift<T>(
        IReadOnlyList<T> parts,
        Func<T, string> key,
        Func<T, string> group,
        string moved,
        int by
    )
    {
        var list = parts.ToList();
        var from = list.FindIndex(p => key(p) == moved);
        if (from < 0)
            return parts;
        var to = from + by;
        while (to >= 0 && to < list.Count && group(list[to]) != group(list[from]))
            to += by;
        if (to < 0 || to >= list.Count)
            return parts;
        (list[from], list[to]) = (list[to], list[from]);
        return list;
    }
}
