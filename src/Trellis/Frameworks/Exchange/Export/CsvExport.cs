using System.Text;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// A framework as the CSV tables that <see cref="Import.CsvFormat"/> reads (docs/guide/csv.md), or as one wide table
/// for a spreadsheet.
/// Each text begins with a byte order mark and its records end with CR LF, which is what spreadsheets expect; what
/// would be a formula there is marked (<see cref="Formulas"/>).
/// </summary>
public static partial class CsvExport
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The tables, by file name. What has no rows is left out, but for the competencies.</summary>
    public static IReadOnlyList<(string Name, string Text)> Write(FrameworkContent content)
    {
        var scales = content.Scales.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var categories = content.Categories.ToDictionary(c => c.Key, c => c.Name, StringComparer.Ordinal);
        var families = content.Families.ToDictionary(f => f.Key, f => f.Name, StringComparer.Ordinal);
        var competencies = content.Competencies.ToDictionary(c => c.Key, StringComparer.Ordinal);
        var skills = content.Skills.ToDictionary(s => s.Skill.Key, s => s.Skill.Name, StringComparer.Ordinal);
        var positions = content.Positions.ToDictionary(
            p => p.Position.Key,
            p => p.Role.FullName(p.Position),
            StringComparer.Ordinal
        );
        string Level(ExpectationPart e, int? level) =>
            level is not { } n ? ""
            : competencies.TryGetValue(e.Item, out var c) ? scales[c.Scale].Levels[n - 1].Name
            : $"{n}";

        (string Name, string Text)[] tables =
        [
            Table(
                "levels",
                ["scale", "level", "name", "description"],
                content.Scales.SelectMany(s =>
                    s.Levels.Select((l, i) => new[] { s.Name, $"{i + 1}", l.Name, l.Description })
                )
            ),
            Table(
                "categories",
                ["category", "core", "status", "description"],
                content.Categories.Select(c => new[] { c.Name, c.IsCore ? "yes" : "no", Word(c.Status), c.Description })
            ),
            Table(
                "competencies",
                ["category", "competency", "description", "scale", "status"],
                content.Competencies.Select(c =>
                    new[]
                    {
                        c.Category is { } key ? categories[key] : "",
                        c.Name,
                        c.Description,
                        scales[c.Scale].Name,
                        Word(c.Status),
                    }
                )
            ),
            Table(
                "descriptors",
                ["competency", "level", "track", "text"],
                content.Competencies.SelectMany(c =>
                    c.Descriptors.Select(t =>
                        new[] { c.Name, scales[c.Scale].Levels[t.Level - 1].Name, Word(t.Track), t.Text }
                    )
                )
            ),
            Table(
                "skills",
                ["competency", "skill", "description"],
                content.Skills.Select(s => new[] { s.Competency.Name, s.Skill.Name, s.Skill.Description })
            ),
            Table(
                "positions",
                ["family", "role", "title", "grade", "track", "description", "role description"],
                content.Positions.Select(p =>
                    new[]
                    {
                        families[p.Role.Family],
                        p.Role.Name,
                        p.Position.Title,
                        $"{p.Position.Grade}",
                        Word(p.Position.Track),
                        p.Position.Description,
                        p.Role.Description,
                    }
                )
            ),
            Table(
                "expectations",
                ["position", "item", "kind", "level", "desired", "weight"],
                content.Positions.SelectMany(p =>
                    p.Position.Expectations.Select(e =>
                        new[]
                        {
                            positions[p.Position.Key],
                            competencies.TryGetValue(e.Item, out var c) ? c.Name : skills[e.Item],
                            c is null ? "skill" : "competency",
                            Level(e, e.Level),
                            Level(e, e.Desired),
                            $"{e.Weight}",
                        }
                    )
                )
            ),
            Table(
                "paths",
                ["from", "to", "kind"],
                content.Positions.SelectMany(p =>
                    p.Position.Moves.Select(m => new[] { positions[p.Position.Key], positions[m.To], Word(m.Kind) })
                )
            ),
        ];
        return [.. tables.Where(t => t.Name == "competencies.csv" || t.Text.IndexOf('\n') < t.Text.Length - 1)];
    }

    private static string Word(Status status) =>
        status switch
        {
            Status.Draft => "draft",
            Status.InDevelopment => "in development",
            _ => "published",
        };

    private static string Word(Track track) => track == Track.Managerial ? "managerial" : "ic";

    private static string Word(MoveKind kind) =>
        kind switch
        {
            MoveKind.Lateral => "lateral",
            MoveKind.TrackChange => "track change",
            _ => "promotion",
        };

    private static (string Name, string Text) Table(
        string name,
        IReadOnlyList<string> header,
        IEnumerable<string[]> rows
    )
    {
        var text = new StringBuilder().Append(ByteOrderMark);
        foreach (var row in rows.Prepend([.. header]))
        {
            for (var i = 0; i < row.Length; i++)
                text.Append(i == 0 ? "" : ",").Append(CsvText.Cell(row[i]));
            text.Append("\r\n");
        }
        return ($"{name}.csv", text.ToString());
    }
}
