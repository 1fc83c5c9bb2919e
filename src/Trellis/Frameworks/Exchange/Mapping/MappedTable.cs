using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>
/// Reads somebody's own table as a mapping says. A row is about the deepest thing that it names: a category, a
/// competency, or a skill of one.
/// Everything that is wrong is named by line and column, and then nothing is brought in (docs/guide/tables.md).
/// </summary>
public sealed partial class MappedTable
{
    private const int ErrorLimit = 200;
    private readonly TableMapping _mapping;
    private readonly InputFile _input;
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
    private IReadOnlyList<string> _levels = [];
    private ImportedScale _scale = CsvFormat.DefaultScale;
    private readonly List<Finding> _ignored = [],
        _warnings = [],
        _errors = [];

    /// <summary>The cells of one record that the mapping uses.</summary>
    private sealed record Row(int Line, Cell[] Cells);

    private MappedTable(InputFile input, TableMapping mapping) =>
        (_input, _file, _mapping) = (input, input.Name, mapping);

    /// <summary>A table on disk by a mapping on disk.</summary>
    /// <param name="path">The table.</param>
    /// <param name="mapPath">The mapping.</param>
    /// <param name="format">How the table is written, where the mapping does not say.</param>
    public static Result<ParsedFramework> OnDisk(string path, string mapPath, TableFormat format)
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
        return mapping.Problem is { } problem
            ? problem
            : Read(InputFile.OnDisk(path) with { Format = format }, mapping.Value!);
    }

    public static Result<ParsedFramework> Read(InputFile file, TableMapping mapping)
    {
        if (mapping.Check().ToList() is { Count: > 0 } faults)
            return new Problem.Unreadable([.. faults.Select(f => new Finding("The mapping", 0, 0, f.Message))]);
        var names = mapping.Columns.Select(c => Names.Key(c.Column)).ToHashSet(StringComparer.Ordinal);
        var opened = TableReader.Open(
            file with
            {
                Format = mapping.Format.Or(file.Format),
            },
            name => names.Contains(Names.Key(name)) || ColumnNames.IsKnown(name)
        );
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        return new MappedTable(file, mapping).Read(table);
    }

    private Result<ParsedFramework> Read(TableReader table)
    {
        Place(table);
        while (_errors.Count == 0 && table.Next())
            _rows.Add(new(table.Line, [.. _mapping.Columns.Select(c => table[c.Column])]));
        if (table.Error is { } error)
            _errors.Add(error);
        else if (_errors.Count == 0 && _rows.Count == 0)
            _errors.Add(new(_file, 1, 1, "There is no row below the names of the columns."));
        if (_errors.Count == 0)
            FindLevels(table);
        if (_errors.Count == 0)
            FindHeadings();
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
        _warnings.InsertRange(
            0,
            [
                .. table.Notes,
                ScaleNote(),
                .. Uncategorised(),
                .. table.Html is { } html ? [html] : Array.Empty<Finding>(),
            ]
        );
        return new ParsedFramework(Path.GetFileNameWithoutExtension(_file), _draft, _ignored, _warnings)
        {
            Source = _file,
        };
    }

    /// <summary>
    /// Where each meaning stands in a row; columns that the table does not have are named, and those that nothing uses.
    /// </summary>
    private void Place(TableReader table)
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
        foreach (var column in table.Header.Where(h => table.IsNamed(h) && !used.Contains(Names.Key(h))))
            _ignored.Add(table.AtHeader(column, $"The column \"{column}\" is not used."));
    }
}
