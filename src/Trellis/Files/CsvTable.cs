namespace Trellis.Files;

/// <summary>
/// A strict RFC 4180 reader: comma and UTF-8 unless the caller says otherwise, quotes only around whole cells. It stops
/// at the first thing it cannot read and says where.
/// It never holds more than one record, and refuses cells over a million characters and tables without an end
/// (docs/decisions/0004).
/// </summary>
public sealed class CsvTable : IDisposable
{
    private const int RecordsLimit = 200_000;
    private const long TableLimit = 64_000_000;

    private readonly string _file;
    private readonly CsvRecords _records;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private IReadOnlyList<Cell> _header = [];
    private Finding? _error;

    private CsvTable(string file, Stream stream, CsvReading reading)
    {
        (Reading, var whole) = reading.Settle(stream);
        (_file, IsDetected) = (file, reading.Detects);
        _records = new(file, whole, Reading);
    }

    /// <summary>How the table is written.</summary>
    public CsvReading Reading { get; }

    /// <summary>Whether that was found out, not told. Then columns without a name are called by their number.</summary>
    private bool IsDetected { get; }

    /// <summary>What stopped the reading, if anything did.</summary>
    public Finding? Error => _error ?? _records.Error;

    private IReadOnlyList<Cell> Cells => _records.Cells;

    /// <summary>The physical line on which the present record begins.</summary>
    public int Line => Cells[0].Line;

    /// <summary>The number of the present record, the header not counted.</summary>
    public int Record { get; private set; }

    /// <summary>The column names of the first line, as written.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Opens a table and reads its header; required columns that are missing are named.</summary>
    public static Result<CsvTable> Open(InputFile input, params string[] required) =>
        Open(input, CsvReading.Strict, required);

    /// <summary>Opens a table that is written in this way.</summary>
    public static Result<CsvTable> Open(InputFile input, CsvReading reading, params string[] required)
    {
        CsvTable table;
        try
        {
            table = new(input.Name, input.Open(), reading);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem.Unreadable([new(input.Name, 0, 0, $"This file cannot be read: {e.Message}")]);
        }
        if (table.Begin(required) is not { } error)
            return table;
        table.Dispose();
        return new Problem.Unreadable([error]);
    }

    private Finding? Begin(string[] required)
    {
        if (!_records.Read())
            return Error ?? new(_file, 1, 1, "The file is empty. The first line names the columns.");
        if (
            IsDetected
            && Cells.Count <= 2
            && Cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && !_records.Read()
        )
            return Error ?? new(_file, 2, 1, "The file has no line that names the columns.");
        Header =
        [
            .. Cells.Select(
                (c, i) => Names.Tidy(c.Text) is { Length: 0 } && IsDetected ? $"Column {i + 1}" : Names.Tidy(c.Text)
            ),
        ];
        _header = [.. Cells];
        foreach (var (name, index) in Header.Select((name, index) => (name, index)))
        {
            if (!_columns.TryAdd(Names.Key(name), index))
                return new(_file, Cells[index].Line, Cells[index].Column, $"The column \"{name}\" is listed twice.");
        }
        var missing = required.Where(r => !_columns.ContainsKey(Names.Key(r))).ToList();
        return missing.Count == 0
            ? null
            : new(
                _file,
                1,
                1,
                $"The column {string.Join(", ", missing.Select(m => $"\"{m}\""))} is missing. The first line has: "
                    + $"{Clip(string.Join(", ", Header))}."
            );
    }

    public bool Has(string column) => _columns.ContainsKey(Names.Key(column));

    /// <summary>The cell of the present record; an absent optional column is an empty cell.</summary>
    public Cell this[string column] =>
        _columns.TryGetValue(Names.Key(column), out var index) ? Cells[index] : new("", Line, 1);

    /// <summary>The tidy text of a cell that holds a name.</summary>
    public string Name(string column) => Names.Tidy(this[column].Text);

    /// <summary>The tidy text of a cell that holds sentences.</summary>
    public string Text(string column) => Names.TidyText(this[column].Text);

    /// <summary>The present record has a text in none of its cells.</summary>
    public bool IsBlank => Cells.All(c => string.IsNullOrWhiteSpace(c.Text));

    /// <summary>A finding at a cell of the present record.</summary>
    public Finding At(string column, string message) =>
        this[column] is var cell ? new(_file, cell.Line, cell.Column, message) : default!;

    /// <summary>A finding at the name of a column.</summary>
    public Finding AtHeader(string column, string message) =>
        _columns.TryGetValue(Names.Key(column), out var index)
            ? new(_file, _header[index].Line, _header[index].Column, message)
            : new(_file, 1, 1, message);

    /// <summary>The next record that is not blank; false at the end, and at what cannot be read.</summary>
    public bool Next()
    {
        do
        {
            if (Error is not null || !_records.Read())
                return false;
        } while (Cells is [{ Text: "" }]);

        if (++Record > RecordsLimit)
            _error = new(_file, Cells[0].Line, 1, $"This table has more than {RecordsLimit:N0} records.");
        else if (_records.Total > TableLimit)
            _error = new(_file, Cells[0].Line, 1, $"This table is longer than {TableLimit:N0} characters.");
        if (Error is not null)
            return false;
        if (Cells.Count == Header.Count)
            return true;
        _error = new(
            _file,
            Cells[0].Line,
            1,
            $"This record has {Cells.Count} cells, the header has {Header.Count}. "
                + $"A {CsvReading.Word(Reading.Delimiter!.Value)} inside a text needs quotes around the text."
        );
        return false;
    }

    private static string Clip(string text) => Graphemes.Cut(text, 200);

    public void Dispose() => _records.Dispose();
}
