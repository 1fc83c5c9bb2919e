using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads Trellis's own CSV tables, each recognised by its columns: levels, categories, competencies, descriptors,
/// skills, positions, expectations, paths.
/// Only competencies or positions must be there; docs/guide/csv.md describes each column.
/// </summary>
public sealed partial class CsvFormat
{
    /// <summary>The scale used where the tables name none.</summary>
    public static readonly ImportedScale DefaultScale = new(
        "Aware to Expert",
        [
            ("Aware", "Knows what it is and joins in."),
            ("Working", "Does it in everyday work."),
            ("Proficient", "Does it well in hard cases, and helps others."),
            ("Expert", "Shapes how it is done here."),
        ]
    );

    private readonly ImportedFramework _draft = new();
    private readonly Dictionary<string, ImportedScale> _scales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedCompetency> _competencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedSkill> _skills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedPosition> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedRole> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _categories = new(StringComparer.Ordinal);
    private readonly List<Finding> _ignored = [],
        _warnings = [],
        _errors = [];
    private readonly Suggestions _suggestions = new();

    /// <param name="Columns">What it is recognised by.</param>
    /// <param name="Also">What it may have too.</param>
    private sealed record Table(string Name, string[] Columns, string[] Also, Action<CsvFormat, TableReader> Read);

    /// <summary>In the order in which they are read, because later ones name things of earlier ones.</summary>
    private static readonly Table[] Tables =
    [
        new("levels", ["scale", "level", "name"], ["description"], (f, t) => f.ReadLevel(t)),
        new("categories", ["category", "core", "status"], ["description"], (f, t) => f.ReadCategory(t)),
        new("descriptors", ["competency", "level", "track", "text"], [], (f, t) => f.ReadDescriptor(t)),
        new("skills", ["competency", "skill"], ["description"], (f, t) => f.ReadSkill(t)),
        new(
            "expectations",
            ["position", "item", "level"],
            ["desired", "weight", "kind"],
            (f, t) => f.ReadExpectation(t)
        ),
        new("paths", ["from", "to", "kind"], [], (f, t) => f.ReadMove(t)),
        new(
            "positions",
            ["family", "role", "title"],
            ["grade", "track", "description", "role description"],
            (f, t) => f.ReadPosition(t)
        ),
        new(
            "competencies",
            ["competency", "description"],
            ["category", "scale", "status"],
            (f, t) => f.ReadCompetency(t)
        ),
    ];

    private static readonly string[] Order =
    [
        "levels",
        "categories",
        "competencies",
        "descriptors",
        "skills",
        "positions",
        "expectations",
        "paths",
    ];

    private static Table? Find(IReadOnlyList<string> header) =>
        Array.Find(
            Tables,
            t =>
                t.Columns.All(c => header.Contains(Names.Key(c)))
                && !(t.Name == "categories" && header.Contains("COMPETENCY"))
        );

    /// <summary>Whether a table has the columns of one of our own.</summary>
    public static bool Recognises(IReadOnlyList<string> header) => Find(header) is not null;

    /// <summary>How many of these columns are used in a table that has this header.</summary>
    public static int Uses(IReadOnlyList<string> header, IReadOnlySet<string> columns) =>
        Find(header) is { } table ? table.Columns.Concat(table.Also).Count(c => columns.Contains(Names.Key(c))) : 0;

    public static Result<ParsedFramework> Read(
        IReadOnlyDictionary<InputFile, IReadOnlyList<string>> headers,
        string name
    )
    {
        var format = new CsvFormat();
        var tables = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var (file, header) in headers)
        {
            var table = Find(header);
            if (table is null)
                format._ignored.Add(
                    new(file.Name, 1, 1, "This table was not recognised by its columns, and is not used.")
                );
            else if (!tables.TryAdd(table.Name, file))
                return new Problem.Unreadable([
                    new(
                        file.Name,
                        1,
                        1,
                        $"{tables[table.Name].Name} and this file both look like {table.Name}. Keep one."
                    ),
                ]);
        }
        if (!tables.ContainsKey("competencies") && !tables.ContainsKey("positions"))
        {
            return new Problem.Unreadable([
                new(
                    headers.Keys.First().Name,
                    1,
                    1,
                    "No table of competencies or positions was recognised. Competencies need the columns competency "
                        + "and description; positions need family, role and title. A table of another shape "
                        + headers
                            .Keys.First()
                            .By(
                                "is imported alone, by a mapping: --map FILE.",
                                "is imported alone, on the page Import a table.",
                                "is imported alone, on the page Import a table."
                            )
                ),
            ]);
        }

        foreach (var kind in Order.Where(tables.ContainsKey))
        {
            var opened = TableReader.Open(tables[kind], ColumnNames.IsKnown);
            if (opened.Problem is { } problem)
                return problem;
            using var table = opened.Value!;
            var read = Array.Find(Tables, t => t.Name == kind)!.Read;
            while (table.Next())
            {
                _ = table["kind"]; // An export says it of an expectation; the item tells it too.
                read(format, table);
            }
            if (table.Error is { } error)
                return new Problem.Unreadable([error]);
            format._warnings.AddRange(table.Remarks);
            format._ignored.AddRange(table.Unused);
            if (kind == "levels")
                format.CheckScales(tables[kind].Name);
        }
        return format._errors.Count > 0 ? new Problem.Unreadable(format._errors) : format.Finish(name);
    }

    private ParsedFramework Finish(string name)
    {
        _draft.Scales.AddRange(_scales.Values);
        _draft.Competencies.AddRange(_competencies.Values);
        _draft.Skills.AddRange(_skills.Values);
        return new(name, _draft, _ignored, _warnings);
    }
}
