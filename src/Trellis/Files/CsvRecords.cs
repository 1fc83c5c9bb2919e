using System.Text;

namespace Trellis.Files;

/// <summary>
/// The records of a CSV file, one after the other, cell by cell: RFC 4180, quotes only around whole cells. It holds one
/// record at a time, refuses cells and records without an end, and stops at the first thing it cannot read.
/// </summary>
/// <param name="input">The file.</param>
/// <param name="stream">Its bytes.</param>
/// <param name="reading">How the file is written; encoding and delimiter are settled.</param>
internal sealed class CsvRecords(InputFile input, Stream stream, TableFormat reading) : ITableRecords
{
    private const int CellLimit = 1_000_000;
    private const int RecordLimit = 8_000_000;
    private const int LostLimit = 20;

    private readonly string _file = input.Name;

    /// <summary>Whether it opens as a sheet by its name, where a place is a row and a cell of it.</summary>
    private readonly bool _isSheet = Finding.IsSheetOf(input.Name);

    private readonly StreamReader _reader = new(
        stream,
        TextEncodings.Of(reading.Encoding!),
        detectEncodingFromByteOrderMarks: false,
        1 << 16
    );
    private readonly char _delimiter = reading.Delimiter!.Value;
    private readonly List<Cell> _cells = [];
    private readonly StringBuilder _text = new();
    private readonly List<Finding> _lost = [];
    private int _line = 1;
    private int _row;
    private int _column;
    private int _length;

    public IReadOnlyList<Cell> Cells => _cells;
    public long Total { get; private set; }
    public Finding? Error { get; private set; }

    public IReadOnlyList<Finding> Notes
    {
        get
        {
            var read = $"Read as {reading.Encoding}, with a {TableFormat.Word(_delimiter)} between cells.";
            var guess =
                " The encoding is a guess. If letters look wrong, "
                + input.By(
                    "name the right one (--encoding)",
                    "choose the right one in Encoding",
                    "name the right one (?encoding=)"
                )
                + ", or save the table as \"CSV UTF-8\".";
            return [new(_file, 0, 0, reading.IsGuess ? read + guess : read), .. _lost];
        }
    }

    public bool Read()
    {
        if (_line == 1 && _column == 0 && _reader.Peek() == '\uFEFF')
            _ = _reader.Read();
        _cells.Clear();
        _length = 0;
        _row++;
        if (Error is not null || _reader.Peek() < 0)
            return false;
        while (ReadCell() is { } more)
        {
            if (!more)
                return true;
            if (_cells.Count >= TableFormat.CellsLimit)
                Error = At(
                    _line,
                    _column,
                    $"This record has more than {TableFormat.CellsLimit} cells. Is this a table with "
                        + $"{(_delimiter == ',' ? "commas" : $"a {TableFormat.Word(_delimiter)} between cells")}?"
                );
            else if ((_length += _cells[^1].Text.Length) > RecordLimit)
                Error = At(_line, _column, $"This record is longer than {RecordLimit:N0} characters.");
            if (Error is not null)
                return false;
        }
        return false;
    }

    /// <summary>Reads a cell; true if another follows in the record, false at its end, null at an error.</summary>
    private bool? ReadCell()
    {
        var text = _text.Clear();
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
                    Error = At(
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
                    Error = At(line, column, "This quote is never closed.");
                    return null;
                case -1 or '\n' or '\r' when !quoted:
                    if (c == '\r' && _reader.Peek() == '\n')
                        Take();
                    if (c >= 0)
                        (_line, _column) = (_line + 1, 0);
                    return End(more: false);
                case '"':
                    Error = At(
                        _line,
                        _column,
                        "A quote stands inside a text that does not begin with one. Put the whole text in quotes, "
                            + "and write the quote twice."
                    );
                    return null;
                case 0 or TextEncodings.NoCharacter:
                    Error = At(
                        _line,
                        _column,
                        $"This is not {reading.Encoding} text. Save the table as \"CSV UTF-8\"."
                    );
                    return null;
            }
            if (c == '\uFFFD' && _lost.Count < LostLimit)
                _lost.Add(
                    At(_line, _column, "Here is a replacement character: a letter was lost before it came here.")
                );
            if (c == '\n')
                (_line, _column) = (_line + 1, 0);
            if (text.Length >= CellLimit)
            {
                Error = At(line, column, $"This text is longer than {CellLimit:N0} characters.");
                return null;
            }
            text.Append((char)c);
        }

        bool End(bool more)
        {
            Total += text.Length;
            var (row, at) = Place(line, column);
            _cells.Add(new(Formulas.Unmark(text.ToString()), row, at));
            return more;
        }
    }

    private (int Line, int Column) Place(int line, int column) => _isSheet ? (_row, _cells.Count + 1) : (line, column);

    private Finding At(int line, int column, string message) =>
        new(_file, Place(line, column).Line, Place(line, column).Column, message);

    private int Take()
    {
        _column++;
        return _reader.Read();
    }

    public void Dispose() => _reader.Dispose();
}
