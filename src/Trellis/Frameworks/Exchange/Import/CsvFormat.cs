using System.Globalization;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Reads Trellis's own CSV tables, each recognised by its columns: levels, categories, competencies, descriptors,
/// skills, positions, expectations, paths.
/// Only competencies or positions must be there; docs/guide/csv.md describes each column.
/// </summary>
public sealed class CsvFormat
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

    private sealed record Table(string Name, string[] Columns, Action<CsvFormat, CsvTable> Read);

    /// <summary>In the order in which they are read, because later ones name things of earlier ones.</summary>
    private static readonly Table[] Tables =
    [
        new("levels", ["scale", "level", "name"], (f, t) => f.ReadLevel(t)),
        new("categories", ["category", "core", "status"], (f, t) => f.ReadCategory(t)),
        new("descriptors", ["competency", "level", "track", "text"], (f, t) => f.ReadDescriptor(t)),
        new("skills", ["competency", "skill"], (f, t) => f.ReadSkill(t)),
        new("expectations", ["position", "item", "level"], (f, t) => f.ReadExpectation(t)),
        new("paths", ["from", "to", "kind"], (f, t) => f.ReadMove(t)),
        new("positions", ["family", "role", "title"], (f, t) => f.ReadPosition(t)),
        new("competencies", ["competency", "description"], (f, t) => f.ReadCompetency(t)),
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

    public static Result<ParsedFramework> Read(
        IReadOnlyDictionary<InputFile, IReadOnlyList<string>> headers,
        string name
    )
    {
        var format = new CsvFormat();
        var tables = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var (file, header) in headers)
        {
            var table = Array.Find(
                Tables,
                t =>
                    t.Columns.All(c => header.Contains(Names.Key(c)))
                    && !(t.Name == "categories" && header.Contains("COMPETENCY"))
            );
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
                        + "and description; positions need family, role and title. A table of another shape needs a "
                        + "mapping: --map FILE."
                ),
            ]);
        }

        foreach (var kind in Order.Where(tables.ContainsKey))
        {
            var opened = CsvTable.Open(tables[kind], CsvReading.Ours);
            if (opened.Problem is { } problem)
                return problem;
            using var table = opened.Value!;
            var read = Array.Find(Tables, t => t.Name == kind)!.Read;
            while (table.Next())
                read(format, table);
            if (table.Error is { } error)
                return new Problem.Unreadable([error]);
            if (kind == "levels")
                format.CheckScales(tables[kind].Name);
        }
        return format._errors.Count > 0 ? new Problem.Unreadable(format._errors) : format.Finish(name);
    }

    private void ReadLevel(CsvTable table)
    {
        var (scale, name) = (table.Name("scale"), table.Name("name"));
        if (scale.Length == 0 || name.Length == 0)
        {
            _errors.Add(table.At("name", "A level needs a scale and a name."));
            return;
        }
        var known = _scales.GetValueOrDefault(Names.Key(scale)) ?? new(scale, []);
        if (Whole(table, "level", 1, 20) is not { } rank)
            return;
        if (rank != known.Levels.Count + 1)
        {
            _errors.Add(
                table.At(
                    "level",
                    $"Levels of a scale are listed in order, 1, 2, 3 and so on. Here {known.Levels.Count + 1} "
                        + $"comes next."
                )
            );
            return;
        }
        _scales[Names.Key(scale)] = known with { Levels = [.. known.Levels, (name, table.Text("description"))] };
    }

    private void CheckScales(string file)
    {
        foreach (var scale in _scales.Values.Where(s => s.Levels.Count < 2))
            _errors.Add(new(file, 0, 0, $"The scale \"{scale.Name}\" needs at least two levels."));
    }

    private void ReadCategory(CsvTable table)
    {
        var name = table.Name("category");
        if (name.Length == 0 || !_categories.Add(Names.Key(name)))
        {
            _errors.Add(
                table.At(
                    "category",
                    name.Length == 0 ? "The category has no name." : $"The category \"{name}\" is listed twice."
                )
            );
            return;
        }
        _draft.Categories.Add(new(name, table.Text("description"), Yes(table, "core"), ReadStatus(table)));
    }

    private void ReadCompetency(CsvTable table)
    {
        var (name, category, scale) = (table.Name("competency"), table.Name("category"), table.Name("scale"));
        if (name.Length == 0)
        {
            _errors.Add(table.At("competency", "The competency has no name."));
            return;
        }
        if (_scales.Count == 0)
            _scales[Names.Key(DefaultScale.Name)] = DefaultScale;
        var used = scale.Length == 0 ? _scales.Values.First() : _scales.GetValueOrDefault(Names.Key(scale));
        if (used is null)
        {
            _errors.Add(table.At("scale", $"The scale \"{scale}\" is not in the table of levels."));
            return;
        }
        if (category.Length > 0 && _categories.Add(Names.Key(category)))
            _draft.Categories.Add(new(category, "", false, Status.Published));
        var stated =
            category.Length == 0 ? null : _draft.Categories.First(c => Names.Key(c.Name) == Names.Key(category)).Name;
        var competency = new ImportedCompetency(name, stated, used.Name, ReadStatus(table))
        {
            Description = table.Text("description"),
        };
        if (!_competencies.TryAdd(Names.Key(name), competency))
            _errors.Add(table.At("competency", $"The competency \"{name}\" is listed twice."));
    }

    private void ReadDescriptor(CsvTable table)
    {
        if (Known(table, "competency", _competencies, "competency") is not { } competency)
            return;
        if (LevelOf(table, "level", competency) is not { } level || ReadTrack(table) is not { } track)
            return;
        var text = table.Text("text");
        if (text.Length == 0)
            _warnings.Add(table.At("text", $"{competency.Name}: no text here. The level stays a hole."));
        else if (!competency.Descriptors.TryAdd((level, track), text))
            _errors.Add(table.At("level", $"{competency.Name}: this level is described twice on this track."));
    }

    private void ReadSkill(CsvTable table)
    {
        var name = table.Name("skill");
        if (name.Length == 0)
        {
            _errors.Add(table.At("skill", "The skill has no name."));
            return;
        }
        if (Known(table, "competency", _competencies, "competency") is not { } competency)
            return;
        if (_competencies.ContainsKey(Names.Key(name)))
        {
            _errors.Add(table.At("skill", $"\"{name}\" is already the name of a competency."));
            return;
        }
        if (!_skills.TryAdd(Names.Key(name), new(name, competency.Name, table.Text("description"))))
            _errors.Add(table.At("skill", $"The skill \"{name}\" is listed twice."));
    }

    private void ReadPosition(CsvTable table)
    {
        var (family, role, title) = (table.Name("family"), table.Name("role"), table.Name("title"));
        if (family.Length == 0 || role.Length == 0 || title.Length == 0)
        {
            _errors.Add(table.At("title", "A position needs a family, a role and a title."));
            return;
        }
        if (!_roles.TryGetValue($"{Names.Key(family)}\n{Names.Key(role)}", out var of))
            _draft.Roles.Add(
                _roles[$"{Names.Key(family)}\n{Names.Key(role)}"] = of =
                    new(family, role) { Description = table.Text("role description") }
            );
        var grade = table.Name("grade").Length == 0 ? (int?)null : Whole(table, "grade", 0, 99);
        if (ReadTrack(table) is not { } track)
            return;
        var position = new ImportedPosition(of.Family, of.Name, title, grade, track)
        {
            Description = table.Text("description"),
            Order = _draft.Positions.Count,
        };
        if (_positions.TryAdd(Names.Key(position.FullName), position))
            _draft.Positions.Add(position);
        else
            _errors.Add(table.At("title", $"The position \"{position.FullName}\" is listed twice."));
    }

    private void ReadExpectation(CsvTable table)
    {
        if (Known(table, "position", _positions, "position") is not { } position)
            return;
        var item = table.Name("item");
        int? level,
            desired;
        if (_competencies.TryGetValue(Names.Key(item), out var competency))
        {
            if (!IsPublished(competency))
            {
                _errors.Add(
                    table.At("item", $"\"{competency.Name}\" is not published, so no position can ask for it yet.")
                );
                return;
            }
            item = competency.Name;
            level = LevelOf(table, "level", competency);
            desired = table.Name("desired").Length == 0 ? null : LevelOf(table, "desired", competency);
        }
        else if (_skills.TryGetValue(Names.Key(item), out var skill))
        {
            if (!IsPublished(_competencies[Names.Key(skill.Competency)]))
            {
                _errors.Add(
                    table.At(
                        "item",
                        $"\"{skill.Name}\" is under \"{skill.Competency}\", which is not published, so no position "
                            + $"can ask for it yet."
                    )
                );
                return;
            }
            item = skill.Name;
            level = Whole(table, "level", 1, Skill.MaxLevel);
            desired = table.Name("desired").Length == 0 ? null : Whole(table, "desired", 1, Skill.MaxLevel);
        }
        else
        {
            _errors.Add(
                table.At(
                    "item",
                    Unknown(
                        "competency or skill",
                        item,
                        _competencies.Values.Select(c => c.Name).Concat(_skills.Values.Select(s => s.Name))
                    )
                )
            );
            return;
        }
        var weight = table.Name("weight").Length == 0 ? 1 : Whole(table, "weight", 1, 100);
        if (level is not { } l || weight is not { } w)
            return;
        if (!position.Expectations.TryAdd(item, new(item, l, desired, w)))
            _errors.Add(table.At("item", $"{position.FullName} asks for \"{item}\" twice."));
    }

    private bool IsPublished(ImportedCompetency competency) =>
        competency.Status == Status.Published
        && !_draft.Categories.Any(c => c.Name == competency.Category && c.Status != Status.Published);

    private void ReadMove(CsvTable table)
    {
        if (
            Known(table, "from", _positions, "position") is not { } from
            || Known(table, "to", _positions, "position") is not { } to
        )
            return;
        MoveKind? kind = Names.Key(table.Name("kind")) switch
        {
            "" or "PROMOTION" => MoveKind.Promotion,
            "LATERAL" => MoveKind.Lateral,
            "TRACK CHANGE" => MoveKind.TrackChange,
            _ => null,
        };
        if (kind is not { } k)
            _errors.Add(table.At("kind", "A move is a promotion, lateral, or a track change."));
        else if (from == to)
            _errors.Add(table.At("to", "A move leads to another position."));
        else
            _draft.Moves.Add(new(from.FullName, to.FullName, k));
    }

    private T? Known<T>(CsvTable table, string column, Dictionary<string, T> known, string what)
        where T : class
    {
        var name = table.Name(column);
        if (known.TryGetValue(Names.Key(name), out var value))
            return value;
        _errors.Add(
            table.At(
                column,
                Unknown(
                    what,
                    name,
                    known.Values.Select(v =>
                        v switch
                        {
                            ImportedCompetency c => c.Name,
                            ImportedPosition p => p.FullName,
                            _ => "",
                        }
                    )
                )
            )
        );
        return null;
    }

    private string Unknown(string what, string name, IEnumerable<string> known) =>
        $"The {what} \"{name}\" is not known.{_suggestions.Ask(name, known)}";

    private int? LevelOf(CsvTable table, string column, ImportedCompetency competency)
    {
        var levels = _scales[Names.Key(competency.Scale)].Levels;
        var name = table.Name(column);
        var rank = levels.ToList().FindIndex(l => Names.Key(l.Name) == Names.Key(name)) + 1;
        if (
            rank == 0
            && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= levels.Count
        )
            rank = number;
        if (rank > 0)
            return rank;
        _errors.Add(
            table.At(
                column,
                $"\"{name}\" is not a level of {competency.Name}. Its levels are "
                    + $"{string.Join(", ", levels.Select(l => l.Name))}."
            )
        );
        return null;
    }

    private int? Whole(CsvTable table, string column, int least, int most)
    {
        if (
            int.TryParse(table.Name(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        _errors.Add(table.At(column, $"\"{table.Name(column)}\" is not a whole number from {least} to {most}."));
        return null;
    }

    private bool Yes(CsvTable table, string column)
    {
        if (Names.Key(table.Name(column)) is "YES" or "TRUE" or "1")
            return true;
        if (Names.Key(table.Name(column)) is not ("" or "NO" or "FALSE" or "0"))
            _errors.Add(table.At(column, "Write yes or no."));
        return false;
    }

    private Status ReadStatus(CsvTable table)
    {
        Status? status = Names.Key(table.Name("status")) switch
        {
            "" or "PUBLISHED" => Status.Published,
            "IN DEVELOPMENT" => Status.InDevelopment,
            "DRAFT" => Status.Draft,
            _ => null,
        };
        if (status is null)
            _errors.Add(table.At("status", "A status is draft, in development, or published."));
        return status ?? Status.Draft;
    }

    private Track? ReadTrack(CsvTable table)
    {
        Track? track = Names.Key(table.Name("track")) switch
        {
            "" or "IC" or "INDIVIDUAL" or "INDIVIDUAL CONTRIBUTOR" => Track.Individual,
            "MANAGERIAL" or "MANAGER" => Track.Managerial,
            _ => null,
        };
        if (track is null)
            _errors.Add(table.At("track", "A track is ic or managerial."));
        return track;
    }

    private ParsedFramework Finish(string name)
    {
        _draft.Scales.AddRange(_scales.Values);
        _draft.Competencies.AddRange(_competencies.Values);
        _draft.Skills.AddRange(_skills.Values);
        return new(name, _draft, _ignored, _warnings);
    }
}
