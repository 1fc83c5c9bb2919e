using System.Globalization;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// Reads somebody's own table as a mapping says. A row is about the deepest thing that it names: a category, a
/// competency, or a skill of one.
/// Everything that is wrong is named by line and column, and then nothing is brought in (docs/guide/tables.md).
/// </summary>
public sealed partial class MappedTable
{
    private const int MostErrors = 200;
    private readonly TableMapping _mapping;
    private readonly string _file;
    private readonly List<Row> _rows = [];
    private readonly Dictionary<Means, int> _places = [];
    private readonly List<int> _categories = [];
    private readonly List<(int Place, string Column, ColumnUse Use)> _levelTexts = [],
        _positionColumns = [];

    private readonly ImportedFramework _draft = new();
    private readonly Dictionary<string, (ImportedCategory Draft, int Place)> _categoryDrafts = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (ImportedCompetency Draft, int Line, bool HasRow)> _competencies = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (int Line, string Competency)> _skills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedPosition> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private ImportedScale _scale = CsvFormat.DefaultScale;
    private readonly List<Finding> _ignored = [],
        _warnings = [],
        _errors = [];

    /// <summary>The cells of one record that the mapping uses.</summary>
    private sealed record Row(int Line, Cell[] Cells);

    private MappedTable(string file, TableMapping mapping) => (_file, _mapping) = (file, mapping);

    /// <summary>A table on disk by a mapping on disk.</summary>
    public static Result<ParsedFramework> OnDisk(string path, string mapPath)
    {
        if (!File.Exists(path))
            return new Problem.Unreadable([
                new(
                    path,
                    0,
                    0,
                    Directory.Exists(path)
                        ? "A mapping is for one table. Name the file, not its folder."
                        : "There is no file of this name."
                ),
            ]);
        var mapping = MappingFile.OnDisk(mapPath);
        return mapping.Problem is { } problem ? problem : Read(InputFile.OnDisk(path), mapping.Value!);
    }

    public static Result<ParsedFramework> Read(InputFile file, TableMapping mapping)
    {
        if (mapping.Check().ToList() is { Count: > 0 } faults)
            return new Problem.Unreadable([.. faults.Select(f => new Finding("The mapping", 0, 0, f.Message))]);
        var opened = CsvTable.Open(file, mapping.Reading);
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        return new MappedTable(file.Name, mapping).Read(table);
    }

    private Result<ParsedFramework> Read(CsvTable table)
    {
        Place(table);
        while (_errors.Count == 0 && table.Next())
            if (!table.IsBlank)
                _rows.Add(new(table.Line, [.. _mapping.Columns.Select(c => table[c.Column])]));
        if (table.Error is { } error)
            _errors.Add(error);
        else if (_errors.Count == 0 && _rows.Count == 0)
            _errors.Add(new(_file, 1, 1, "There is no row below the names of the columns."));
        if (_errors.Count == 0)
            FindLevels(table);
        if (_errors.Count == 0 && _mapping.Has(Means.Parent))
            ReadTree();
        else if (_errors.Count == 0)
            ReadFlat();
        if (_errors.Count == 0 && _competencies.Count == 0)
            _errors.Add(new(_file, 1, 1, "No row of this table names a competency."));
        if (_errors.Count > 0)
            return new Problem.Unreadable([.. _errors.Distinct().OrderBy(e => e.Line).ThenBy(e => e.Column)]);

        _draft.Scales.Add(_scale);
        _draft.Categories.AddRange(_categoryDrafts.Values.OrderBy(c => c.Place).Select(c => c.Draft));
        _draft.Competencies.AddRange(_competencies.Values.Select(c => c.Draft));
        _warnings.Insert(
            0,
            new(
                _file,
                0,
                0,
                $"Read as {table.Reading.Encoding}, with a {CsvReading.Word(table.Reading.Delimiter!.Value)} "
                    + $"between cells."
            )
        );
        return new ParsedFramework(Path.GetFileNameWithoutExtension(_file), _draft, _ignored, _warnings)
        {
            Source = _file,
        };
    }

    /// <summary>
    /// Where each meaning stands in a row; columns that the table does not have are named, and those that nothing uses.
    /// </summary>
    private void Place(CsvTable table)
    {
        foreach (var ((column, use), place) in _mapping.Columns.Select((c, i) => (c, i)))
        {
            if (!table.Has(column))
                _errors.Add(
                    table.AtHeader(
                        column,
                        $"The mapping names a column \"{column}\", which this table does not have. It has: "
                            + $"{string.Join(", ", table.Header.Take(20))}."
                    )
                );
            if (use.Means == Means.Category)
                _categories.Add(place);
            else if (use.Means == Means.LevelText)
                _levelTexts.Add((place, column, use));
            else if (use.Means == Means.Position)
                _positionColumns.Add((place, column, use));
            else
                _places[use.Means] = place;
        }
        var used = _mapping.Columns.Select(c => Names.Key(c.Column)).ToHashSet(StringComparer.Ordinal);
        foreach (var column in table.Header.Where(h => !used.Contains(Names.Key(h))))
            _ignored.Add(table.AtHeader(column, $"The column \"{column}\" is not used."));
    }

    /// <summary>
    /// The scale: as the mapping names it; else by the columns of levels; else by the levels that rows name, in the
    /// order in which they come, or by number.
    /// </summary>
    private void FindLevels(CsvTable table)
    {
        var levels = _mapping.Levels;
        if (levels.Count == 0 && _levelTexts.Count > 0)
            levels =
            [
                .. _levelTexts
                    .GroupBy(t => t.Use.Level)
                    .OrderBy(g => g.Key)
                    .Select(g => ColumnNames.Level(g.First().Column)),
            ];
        if (levels.Count == 0 && _mapping.IsLong)
        {
            var met = _rows
                .Select(r => (Row: r, Name: Name(r, Means.Level)))
                .Where(l => l.Name.Length > 0)
                .DistinctBy(l => Names.Key(l.Name), StringComparer.Ordinal)
                .Take(ContentRules.LevelLimit + 1)
                .ToList();
            if (met.Count > ContentRules.LevelLimit)
            {
                Fail(
                    met[^1].Row,
                    Means.Level,
                    $"A scale has at most {ContentRules.LevelLimit} levels, and this is one more. Is this the "
                        + $"column with the level?"
                );
                return;
            }
            levels = met.TrueForAll(l => Number(Bare(l.Name)) is not null)
                ? [.. met.Select(l => Number(Bare(l.Name))!.Value).Distinct().Order().Select(n => $"Level {n}")]
                : [.. met.Select(l => l.Name)];
            foreach (var (name, rank) in levels.Select((l, i) => (l, i + 1)))
                _ranks.TryAdd(Names.Key(Bare(name)), rank);
        }
        if (levels.Count == 0)
            levels = [.. _scale.Levels.Select(l => l.Name)];
        else
            _scale = new(
                _mapping.Scale.Length > 0 ? _mapping.Scale : $"{levels[0]} to {levels[^1]}",
                [.. levels.Select(l => (l, ""))]
            );
        if (_mapping.Scale.Length > 0)
            _scale = _scale with { Name = _mapping.Scale };
        if (levels.Count < 2)
            _errors.Add(
                table.AtHeader(
                    (_levelTexts.Count > 0 ? _levelTexts[0].Column : _mapping.Of(Means.Level).First().Column),
                    "A scale needs at least two levels. Name them in the mapping."
                )
            );
        if (levels.DistinctBy(Names.Key).Count() < levels.Count)
            _errors.Add(
                table.AtHeader(
                    _levelTexts.Count > 0 ? _levelTexts[0].Column : "",
                    "Two levels have the same name. Name them in the mapping."
                )
            );
        foreach (var (name, rank) in levels.Select((l, i) => (l, i + 1)))
            _ranks.TryAdd(Names.Key(name), rank);
        for (var rank = 1; rank <= levels.Count; rank++)
            _ranks.TryAdd($"{rank}", rank);
    }

    private void ReadFlat()
    {
        var above = new string[_categories.Count + 1];
        Array.Fill(above, "");
        foreach (var row in _rows)
        {
            if (_errors.Count >= MostErrors)
            {
                _errors.Add(new(_file, row.Line, 1, "There is more. The first errors are enough to begin with."));
                return;
            }
            string[] own = [.. _categories.Select(place => Names.Tidy(row.Cells[place].Text)), Name(row, Means.Name)];
            var deepest = Array.FindLastIndex(own, o => o.Length > 0);
            for (var i = 0; i < own.Length; i++)
            {
                // What stands below a new category is not repeated into it.
                if (own[i].Length > 0)
                    Array.Clear(above, i + 1, above.Length - i - 1);
                above[i] =
                    own[i].Length > 0 ? own[i]
                    : _mapping.FillDown ? above[i] ?? ""
                    : "";
            }
            var (category, name, skill) = (
                string.Join(" / ", above[..^1].Where(a => a.Length > 0)),
                above[^1],
                Name(row, Means.Skill)
            );
            if (name.Length > 0)
                ReadRow(row, category, name, skill);
            else if (skill.Length > 0)
                Fail(row, Means.Name, $"The skill \"{skill}\" stands under no competency.{Merged}");
            else if (
                deepest >= 0
                && !_levelTexts.Exists(t => Text(row, t.Place).Length > 0)
                && Name(row, Means.Level).Length == 0
            )
                ReadCategory(row, category, Text(row, Means.Description));
            else
                Fail(row, Means.Name, $"The competency has no name.{Merged}");
        }
    }

    private string Merged =>
        _mapping.FillDown ? "" : " If blank cells repeat the one above, say so in the mapping (fill-down).";

    private void ReadRow(Row row, string category, string name, string skill)
    {
        var own = skill.Length == 0 || _mapping.Has(Means.SkillDescription) ? Text(row, Means.Description) : "";
        if (
            ReadCompetency(row, category, name, own, isRepeat: skill.Length > 0 || _mapping.IsLong)
            is not { } competency
        )
            return;
        if (skill.Length > 0)
            ReadSkill(
                row,
                competency,
                skill,
                Text(row, _mapping.Has(Means.SkillDescription) ? Means.SkillDescription : Means.Description)
            );
        ReadLevels(row, competency, skill);
    }

    private void ReadCategory(Row row, string name, string description)
    {
        var known = _categoryDrafts.GetValueOrDefault(Names.Key(name));
        var status = ReadStatus(row) ?? known.Draft?.Status ?? Status.Published;
        if (description.Length == 0)
            description = Text(row, Means.CategoryDescription);
        var draft = known.Draft is { } before
            ? before with
            {
                Description = before.Description.Length > 0 ? before.Description : description,
                Status = status,
            }
            : new(name, description, false, status);
        if (name.Length > ContentRules.NameLimit)
            _errors.Add(
                At(
                    row,
                    _categories.Count > 0 ? _categories[0] : _places[Means.Name],
                    $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}."
                )
            );
        _categoryDrafts[Names.Key(name)] = (draft, known.Draft is null ? _categoryDrafts.Count : known.Place);
    }

    private ImportedCompetency? ReadCompetency(Row row, string category, string name, string description, bool isRepeat)
    {
        if (category.Length > 0)
        {
            if (!_categoryDrafts.TryGetValue(Names.Key(category), out var of))
                _categoryDrafts[Names.Key(category)] = of = (
                    new(category, Text(row, Means.CategoryDescription), false, Status.Published),
                    _categoryDrafts.Count
                );
            category = of.Draft.Name;
        }
        if (!_competencies.TryGetValue(Names.Key(name), out var known))
        {
            if (_skills.TryGetValue(Names.Key(name), out var skill))
            {
                Fail(row, Means.Name, $"\"{name}\" is already the name of a skill, on line {skill.Line}.");
                return null;
            }
            if (_competencies.Count == ContentRules.PartLimit)
            {
                Fail(row, Means.Name, $"A framework has at most {ContentRules.PartLimit:N0} competencies.");
                return null;
            }
            if (name.Length > ContentRules.NameLimit)
                Fail(
                    row,
                    Means.Name,
                    $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}."
                );
            var draft = new ImportedCompetency(
                name,
                category.Length == 0 ? null : category,
                _scale.Name,
                ReadStatus(row) ?? Status.Published
            )
            {
                Description = description,
            };
            _competencies[Names.Key(name)] = (draft, row.Line, !isRepeat || _mapping.IsLong);
            return draft;
        }
        if (!isRepeat && known.HasRow)
        {
            Fail(row, Means.Name, $"The competency \"{name}\" is already on line {known.Line}.");
            return null;
        }
        if (category.Length > 0 && known.Draft.Category is { } other && other != category)
            _errors.Add(
                At(
                    row,
                    _categories.Count > 0 ? _categories[^1] : _places[Means.Name],
                    $"\"{name}\" is in \"{other}\" on line {known.Line}, and in \"{category}\" here. A competency "
                        + $"is in one category."
                )
            );
        if (known.Draft.Description.Length == 0)
            known.Draft.Description = description;
        else if (description.Length > 0 && description != known.Draft.Description)
            _warnings.Add(
                At(row, Means.Description, $"{name}: another description came before. The first one is kept.")
            );
        if (!isRepeat)
            _competencies[Names.Key(name)] = known with { HasRow = true };
        return known.Draft;
    }

    private void ReadSkill(Row row, ImportedCompetency competency, string name, string description)
    {
        var place = _places.GetValueOrDefault(Means.Skill, _places[Means.Name]);
        if (_competencies.TryGetValue(Names.Key(name), out var known))
            _errors.Add(At(row, place, $"\"{name}\" is already the name of a competency, on line {known.Line}."));
        else if (
            _skills.TryGetValue(Names.Key(name), out var same)
            && (!_mapping.IsLong || same.Competency != competency.Name)
        )
            _errors.Add(
                At(
                    row,
                    place,
                    $"The skill \"{name}\" is already on line "
                        + $"{same.Line}{(same.Competency == competency.Name ? "" : $", under \"{same.Competency}\"")}."
                )
            );
        else if (name.Length > ContentRules.NameLimit)
            _errors.Add(
                At(row, place, $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}.")
            );
        else if (_skills.TryAdd(Names.Key(name), (row.Line, competency.Name)))
            _draft.Skills.Add(new(name, competency.Name, description));
    }

    private Status? ReadStatus(Row row)
    {
        var status = Names.Key(Name(row, Means.Status));
        if (status is not ("" or "PUBLISHED" or "IN DEVELOPMENT" or "DRAFT"))
            Fail(row, Means.Status, "A status is draft, in development, or published.");
        return status switch
        {
            "PUBLISHED" => Status.Published,
            "IN DEVELOPMENT" => Status.InDevelopment,
            "DRAFT" => Status.Draft,
            _ => null,
        };
    }

    private string Name(Row row, Means means) =>
        _places.TryGetValue(means, out var place) ? Names.Tidy(row.Cells[place].Text) : "";

    private string Text(Row row, Means means) => _places.TryGetValue(means, out var place) ? Text(row, place) : "";

    private string Text(Row row, int place)
    {
        var text = Names.TidyText(row.Cells[place].Text);
        if (text.Length > ContentRules.TextLimit)
            _errors.Add(
                At(
                    row,
                    place,
                    $"A text has at most {ContentRules.TextLimit:N0} characters. This one has {text.Length:N0}."
                )
            );
        return text;
    }

    private static string Bare(string level) =>
        level.StartsWith("Level ", StringComparison.OrdinalIgnoreCase) ? level[6..] : level;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Finding At(Row row, Means means, string message) => At(row, _places[means], message);

    private Finding At(Row row, int place, string message) =>
        new(_file, row.Cells[place].Line, row.Cells[place].Column, message);

    private void Fail(Row row, Means means, string message) => _errors.Add(At(row, means, message));
}
