using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>Finds words anywhere in a framework.</summary>
public static class FrameworkSearch
{
    private const int Around = 60;

    /// <summary>
    /// Every part whose name or text has all the words, in any order and case; names first, then texts, each in the
    /// framework's order.
    /// </summary>
    public static IReadOnlyList<Hit> Find(FrameworkContent content, string? words, int most = 100)
    {
        var sought = Sought.Key(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (sought.Length == 0)
            return [];
        List<Hit> named = [],
            said = [];
        void Look(PartKind kind, string key, string name, string where, params ReadOnlySpan<string> texts)
        {
            if (Sought.Has(name, sought))
            {
                named.Add(new(kind, key, name, where, ""));
                return;
            }
            foreach (var text in texts)
            {
                if (said.Count >= most || !Sought.Has(text, sought))
                    continue;
                said.Add(new(kind, key, name, where, Excerpt(text, sought[0])));
                return;
            }
        }

        var categories = content.Categories.ToDictionary(c => c.Key, c => c.Name, StringComparer.Ordinal);
        var families = content.Families.ToDictionary(f => f.Key, f => f.Name, StringComparer.Ordinal);
        Look(PartKind.Framework, "", content.Name, "Framework", content.Description);
        foreach (var c in content.Categories)
            Look(PartKind.Category, c.Key, c.Name, "Category", c.Description);
        foreach (var c in content.Competencies)
        {
            var group = c.Category is { } key ? categories.GetValueOrDefault(key, "") : "";
            Look(PartKind.Competency, c.Key, c.Name, group.Length > 0 ? group : "Competency", c.Description);
            foreach (var t in c.Descriptors)
            {
                if (said.Count < most && Sought.Has(t.Text, sought))
                    said.Add(
                        new(
                            PartKind.Competency,
                            c.Key,
                            c.Name,
                            $"{FrameworkDiff.LevelName(content, c.Key, t.Level)}, "
                                + $"{(t.Track == Track.Managerial ? "managerial" : "individual contributor")}",
                            Excerpt(t.Text, sought[0])
                        )
                    );
            }
            foreach (var s in c.Skills)
                Look(PartKind.Skill, c.Key, s.Name, $"Skill under {c.Name}", s.Description);
        }
        foreach (var f in content.Families)
            Look(PartKind.Family, f.Key, f.Name, "Family");
        foreach (var r in content.Roles)
        {
            Look(PartKind.Role, r.Key, r.Name, $"Role in {families.GetValueOrDefault(r.Family, "")}", r.Description);
            foreach (var p in r.Positions)
                Look(PartKind.Position, p.Key, p.Title, r.Name, p.Description);
        }
        foreach (var s in content.Scales)
            Look(
                PartKind.Scale,
                s.Key,
                s.Name,
                "Level scale",
                [.. s.Levels.Select(l => l.Description.Length > 0 ? $"{l.Name}: {l.Description}" : l.Name)]
            );
        return [.. named.Concat(said).Take(most)];
    }

    private static string Excerpt(string text, string word)
    {
        var line = Names.Tidy(text);
        var (at, length) = Sought.Find(line, word) ?? (0, 0);
        var (from, to) = (Math.Max(0, at - Around), Math.Min(line.Length, at + length + Around));
        if (from > 0)
            from = line.IndexOf(' ', from) is >= 0 and var space && space < at ? space + 1 : from;
        if (to < line.Length)
            to = line.LastIndexOf(' ', to - 1) is var end && end > at + length ? end : to;
        (from, to) = (Graphemes.Beginning(line, from).Length, Graphemes.Beginning(line, to).Length);
        return $"{(from > 0 ? "… " : "")}{line[from..to]}{(to < line.Length ? " …" : "")}";
    }
}
