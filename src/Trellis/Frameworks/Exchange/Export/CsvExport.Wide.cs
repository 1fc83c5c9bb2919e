namespace Trellis.Frameworks.Exchange.Export;

/// <summary>One row for each competency and track, a column for each level.</summary>
public static partial class CsvExport
{
    /// <summary>
    /// One table for each scale in use: a row for each competency, a column for each level and track that has a text. A
    /// mapping is proposed for it as it stands.
    /// </summary>
    public static IReadOnlyList<(string Name, string Text)> WriteWide(FrameworkContent content)
    {
        var categories = content.Categories.ToDictionary(c => c.Key, c => c.Name, StringComparer.Ordinal);
        var used = content
            .Scales.Select(s => (Scale: s, Competencies: content.Competencies.Where(c => c.Scale == s.Key).ToList()))
            .Where(s => s.Competencies.Count > 0)
            .ToList();
        return
        [
            .. used.Select(s =>
            {
                var tracks = Enum.GetValues<Track>()
                    .Where(t =>
                        t == Track.Individual || s.Competencies.Exists(c => c.Descriptors.Any(x => x.Track == t))
                    )
                    .ToList();
                var levels = s
                    .Scale.Levels.SelectMany(
                        (l, i) =>
                            tracks.Select(t =>
                                (Rank: i + 1, Track: t, Name: tracks.Count == 1 ? l.Name : $"{l.Name} ({Word(t)})")
                            )
                    )
                    .ToList();
                return Table(
                    used.Count == 1 ? "competencies wide" : $"competencies wide {s.Scale.Key}",
                    ["Category", "Competency", "Description", "Status", .. levels.Select(l => l.Name)],
                    s.Competencies.Select(c =>
                        (string[])
                            [
                                c.Category is { } key ? categories[key] : "",
                                c.Name,
                                c.Description,
                                Word(c.Status),
                                .. levels.Select(l => c.DescriptorAt(l.Rank, l.Track) ?? ""),
                            ]
                    )
                );
            }),
        ];
    }
}
