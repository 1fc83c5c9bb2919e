namespace Trellis.Files;

/// <summary>
/// The one reader of tables: text with delimiters (RFC 4180, quotes only around whole cells) and Excel workbooks. It
/// finds out how a table is written where nobody says it, and says what it found; rows and unnamed columns without a
/// value are skipped. It stops at the first thing it cannot read and says where. Beyond the first records, where it
/// looks for the names of the columns, it never holds more than one, and refuses cells over a million characters and
/// tables without an end (docs/decisions/0004).
/// </summary>
public sealed partial class TableReader : IDisposable
{
    private const int RecordsLimit = 200_000;
    private const long TableLimit = 64_000_000;

    private readonly string _file;
    private readonly ITableRecords _records;
    private readonly TableNotes _notes;
    private Finding? _error;

    private TableReader(string file, ITableRecords records, TableFormat format) =>
        (_file, _records, Format, _notes) = (file, records, format, new(file));

    /// <summary>How the table is written. An Excel workbook has neither delimiter nor encoding.</summary>
    public TableFormat Format { get; }

    /// <summary>What was found out, skipped and changed, so far: for the report.</summary>
    public IReadOnlyList<Finding> Notes => [.. _records.Notes, .. _notes.All];

    /// <summary>What to say about cells with HTML, for those who read them as Markdown; null if there are none.</summary>
    public Finding? Html => _notes.Html;

    /// <summary>The same without what goes without saying: a table in UTF-8 with commas.</summary>
    public IReadOnlyList<Finding> Remarks =>
        Format is { Delimiter: ',', Encoding: TextEncodings.Utf8 } ? [.. Notes.Skip(1)] : Notes;

    /// <summary>What stopped the reading, if anything did.</summary>
    public Finding? Error => _error ?? _records.Error;

    private IReadOnlyList<Cell> Cells { get; set; } = [];

    /// <summary>The physical line, or the row of the sheet, on which the present record begins.</summary>
    public int Line => Cells[0].Line;

    /// <summary>The number of the present record, the header not counted.</summary>
    public int Record { get; private set; }

    /// <summary>Opens a table and reads its header; required columns that are missing are named.</summary>
    public static Result<TableReader> Open(InputFile input, params string[] required) =>
        Open(input, [], null, required);

    /// <summary>Opens a table that may have a title above the names of its columns.</summary>
    /// <param name="input">The file.</param>
    /// <param name="isColumn">Whether a text is known as the name of a column.</param>
    public static Result<TableReader> Open(InputFile input, Func<string, bool> isColumn) =>
        Open(input, [], ColumnChoices.None, isColumn, []);

    /// <summary>Opens a table whose columns may have other names too.</summary>
    /// <param name="input">The file.</param>
    /// <param name="aliases">A column, and what else it may be called, the surest first, without regard to spaces and hyphens.</param>
    /// <param name="chosen">What somebody said that columns mean; null where nobody did.</param>
    /// <param name="required">The columns that must be there.</param>
    public static Result<TableReader> Open(
        InputFile input,
        IReadOnlyList<(string Column, string[] Also)> aliases,
        ColumnChoices? chosen,
        params string[] required
    )
    {
        var names = aliases.SelectMany(a => a.Also.Prepend(a.Column)).Select(Loose).ToHashSet(StringComparer.Ordinal);
        var said = chosen ?? ColumnChoices.None;
        return Open(input, aliases, said, name => names.Contains(Loose(name)) || said.Says(name), required);
    }

    private static Result<TableReader> Open(
        InputFile input,
        IReadOnlyList<(string Column, string[] Also)> aliases,
        ColumnChoices chosen,
        Func<string, bool> isColumn,
        string[] required
    )
    {
        var opened = TableSource.Open(input);
        if (opened.Problem is { } problem)
            return problem;
        var (records, format) = opened.Value;
        var table = new TableReader(input.Name, records, format);
        if (table.Begin(aliases, chosen, isColumn, required) is not { } error)
            return table;
        table.Dispose();
        return new Problem.Unreadable([error]);
    }

    private Finding? Begin(
        IReadOnlyList<(string Column, string[] Also)> aliases,
        ColumnChoices chosen,
        Func<string, bool> isColumn,
        string[] required
    )
    {
        do if (!Read())
            return Error ?? new(_file, 1, 1, "The file is empty. The first line names the columns.");
        while (IsBlank);
        if (Cells.Count <= 2 && Cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && !Read())
            return Error ?? new(_file, 2, 1, "The file has no line that names the columns.");
        SkipTitles(isColumn);
        return NameColumns(aliases, chosen, required);
    }

    /// <summary>The cell of the present record; an absent optional column is an empty cell.</summary>
    public Cell this[string column]
    {
        get
        {
            if (!_known.TryGetValue(column, out var index))
                _known[column] = index = _columns.GetValueOrDefault(Names.Key(column), -1);
            if (index < 0)
                return new("", Line, 1);
            _asked.Add(index);
            return index < Cells.Count ? Cells[index] : new("", Line, 1);
        }
    }

    /// <summary>What one record is called where it is looked for: a line of a text, a row of a sheet.</summary>
    public string LineWord => Format.Delimiter is null ? "row" : "line";

    /// <summary>The tidy text of a cell that holds a name.</summary>
    public string Name(string column) => Names.Tidy(this[column].Text);

    /// <summary>The tidy text of a cell that holds sentences.</summary>
    public string Text(string column) => Names.TidyText(this[column].Text);

    private bool IsBlank => Cells.All(c => c.IsBlank);

    /// <summary>A finding at a cell of the present record.</summary>
    public Finding At(string column, string message) =>
        this[column] is var cell ? new(_file, cell.Line, cell.Column, message) : default!;

    /// <summary>The next record that has a value; false at the end, and at what cannot be read.</summary>
    public bool Next()
    {
        while (true)
        {
            if (_error is not null || !Read())
                return false;
            if (!IsBlank)
                break;
            _notes.Blank(Cells);
        }

        if (++Record > RecordsLimit)
            _error = new(_file, Line, 1, $"This table has more than {RecordsLimit:N0} records.");
        else if (_records.Total > TableLimit)
            _error = new(_file, Line, 1, $"This table is longer than {TableLimit:N0} characters.");
        else if (Format.Delimiter is { } delimiter && !FitsHeader)
            _error = new(
                _file,
                Line,
                1,
                $"This record has {Cells.Count} cells, the header has {Header.Count}. "
                    + $"A {TableFormat.Word(delimiter)} inside a text needs quotes around the text."
            );
        if (_error is not null)
            return false;
        _notes.Look(Cells);
        return true;
    }

    /// <summary>Whether the record has a cell for each name, and beyond the header none with a value.</summary>
    private bool FitsHeader =>
        Cells.Count >= Header.Count - _notes.UnnamedAtEnd(Header.Count) && Cells.Skip(Header.Count).All(c => c.IsBlank);

    /// <summary>The refusal of a table that has nothing below the names of its columns.</summary>
    public static Problem.Unreadable NoRows(InputFile file) =>
        new([new(file.Name, 1, 1, "There is no row below the names of the columns. Is this the right file?")]);

    public void Dispose() => _records.Dispose();
}
