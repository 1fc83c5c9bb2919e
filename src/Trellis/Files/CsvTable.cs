using System.Text;

namespace Trellis.Files;

/// <summary>
/// A strict RFC 4180 reader: comma and UTF-8 unless the caller says otherwise, quotes only around whole cells. It stops
/// at the first thing it cannot read and says where.
/// It never holds more than one record, and refuses cells over a million characters and tables without an end
/// (docs/decisions/0004).
/// </summary>
public sealed class CsvTable : IDisposable
{
    private const int CellLimit = 1_000_000;
    private const int CellsLimit = 500;
    private const int RecordLimit = 8_000_000;
    private const int RecordsLimit = 200_000;
    private const long TableLimit = 64_000_000;

    private readonly string _file;
    private readonly StreamReader _reader;
    private readonly char _delimiter;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<Cell> _cells = [];
    private int _line = 1;
    private int _column;
    private int _length;
    private long _total;

    private CsvTable(string file, Stream stream, CsvReading reading)
    {
        (Reading, var whole) = reading.Settle(stream);
        (_file, _delimiter, IsDetected) = (file, Reading.Delimiter!.Value, reading.Detects);
        _reader = new(whole, CsvReading.Of(Reading.Encoding!), detectEncodingFromByteOrderMarks: true, 1 << 16);
    }

    /// <summary>How the table is written.</summary>
    public CsvReading Reading { get; }

    /// <summary>Whether that was found out, not told. Then columns without a name are called by their number.</summary>
    private bool IsDetected { get; }

    /// <summary>What stopped the reading, if anything did.</summary>
    public Finding? Error { get; private set; }

    /// <summary>The physical line on which the present record begins.</summary>
    public int Line => _cells[0].Line;

    /// <summary>The number of the present record, the header not counted.</summary>
    public int Record { get; private set; }

    private IReadOnlyList<Cell> _header = [];

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
        if (!ReadRecord())
            return Error ?? new(_file, 1, 1, "The file is empty. The first line names the columns.");
        if (
            IsDetected
            && _cells.Count <= 2
            && _cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && !ReadRecord()
        )
            return Error ?? new(_file, 2, 1, "The file has no line that names the columns.");
        Header =
        [
            .. _cells.Select(
                (c, i) => Names.Tidy(c.Text) is { Length: 0 } && IsDetected ? $"Column {i + 1}" : Names.Tidy(c.Text)
            ),
        ];
        _header = [.. _cells];
        foreach (var (name, index) in Header.Select((name, index) => (name, index)))
        {
            if (!_columns.TryAdd(Names.Key(name), index))
                return new(_file, _cells[index].Line, _cells[index].Column, $"The column \"{name}\" is listed twice.");
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
        _columns.TryGetValue(Names.Key(column), out var index) ? _cells[index] : new("", Line, 1);

    /// <summary>The tidy text of a cell that holds a name.</summary>
    public string Name(string column) => Names.Tidy(this[column].Text);

    /// <summary>The tidy text of a cell that holds sentences.</summary>
    public string Text(string column) => Names.TidyText(this[column].Text);

    /// <summary>The present record has a text in none of its cells.</summary>
    public bool IsBlank => _cells.TrueForAll(c => string.IsNullOrWhiteSpace(c.Text));

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
            if (!ReadRecord())
                return false;
        } while (_cells is [{ Text: "" }]);

        if (++Record > RecordsLimit)
            Error = new(_file, _cells[0].Line, 1, $"This table has more than {RecordsLimit:N0} records.");
        else if (_total > TableLimit)
            Error = new(_file, _cells[0].Line, 1, $"This table is longer than {TableLimit:N0} characters.");
        if (Error is not null)
            return false;
        if (_cells.Count == Header.Count)
            return true;
        Error = new(
            _file,
            _cells[0].Line,
            1,
            $"This record has {_cells.Count} cells, the header has {Header.Count}. A {CsvReading.Word(_delimiter)} "
                + $"inside a text needs quotes around the text."
        );
        return false;
    }

    private bool ReadRecord()
    {
        _cells.Clear();
        _length = 0;
        if (Error is not null || _reader.Peek() < 0)
            return false;
        while (ReadCell() is { } more)
        {
            if (!more)
                return true;
            if (_cells.Count >= CellsLimit)
                Error = new(
                    _file,
                    _line,
                    _column,
                    $"This record has more than {CellsLimit} cells. Is this a table with "
                        + $"{(_delimiter == ',' ? "commas" : $"a {CsvReading.Word(_delimiter)} between cells")}?"
                );
            else if ((_length += _cells[^1].Text.Length) > RecordLimit)
                Error = new(_file, _line, _column, $"This record is longer than {RecordLimit:N0} characters.");
            if (Error is not null)
                return false;
        }
        return false;
    }

    /// <summary>Reads a cell; true if another follows in the record, false at its end, none at an error.</summary>
    private bool? ReadCell()
    {
        var text = new StringBuilder();
        var (line, column) = (_line, _column + 1);
        var quoted = _reader.Peek() == '"';
        if (quoted)
            Take();
        while (true)
        {
            var c = Take();
            if (quoted && c == '"')
            {
                if (_reader.Peek() == '"')
                {
                    Take();
                    text.Append('"');
                    continue;
                }
                quoted = false;
                if (_reader.Peek() is var next && next is not (-1 or '\n' or '\r') && next != _delimiter)
                {
                    Error = new(
                        _file,
                        _line,
                        _column + 1,
                        "There is text after a closing quote. A quote inside a quoted text is written twice."
                    );
                    return null;
                }
                continue;
            }
            if (!quoted && c == _delimiter)
                return End(more: true);
            switch (c)
            {
                case -1 when quoted:
                    Error = new(_file, line, column, "This quote is never closed.");
                    return null;
                case -1 or '\n' or '\r' when !quoted:
                    if (c == '\r' && _reader.Peek() == '\n')
                        Take();
                    if (c >= 0)
                        (_line, _column) = (_line + 1, 0);
                    return End(more: false);
                case '"':
                    Error = new(
                        _file,
                        _line,
                        _column,
                        "A quote stands inside a text that does not begin with one. Put the whole text in quotes, "
                            + "and write the quote twice."
                    );
                    return null;
                case 0 or 0xFFFD:
                    Error = new(
                        _file,
                        _line,
                        _column,
                        $"This is not {Reading.Encoding} text. Save the table as \"CSV UTF-8\"."
                    );
                    return null;
            }
            if (c == '\n')
                (_line, _column) = (_line + 1, 0);
            if (text.Length >= CellLimit)
            {
                Error = new(_file, line, column, $"This text is longer than {CellLimit:N0} characters.");
                return null;
            }
            text.Append((char)c);
        }

        bool End(bool more)
        {
            _total += text.Length;
            _cells.Add(new(Reading.Unmark ? Formulas.Unmark(text.ToString()) : text.ToString(), line, column));
            return more;
        }
    }

    private int Take()
    {
        _column++;
        return _reader.Read();
    }

    private static string Clip(string text) => text.Length <= 200 ? text : text[..200] + "…";

    public void Dispose() => _reader.Dispose();
}
