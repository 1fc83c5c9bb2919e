using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelNumberFormat;

namespace Trellis.Files;

/// <summary>
/// The records of one sheet of an Excel workbook, each cell as it is shown there; days as 2026-01-31, because how a day
/// is shown depends on who looks.
/// </summary>
internal sealed class SheetRecords : ITableRecords
{
    private readonly string _file;
    private readonly IExcelDataReader _reader;
    private readonly List<Cell> _cells = [];
    private readonly List<Finding> _notes = [];
    private int _line;

    private SheetRecords(string file, IExcelDataReader reader) => (_file, _reader) = (file, reader);

    public IReadOnlyList<Cell> Cells => _cells;
    public long Total { get; private set; }
    public Finding? Error { get; private set; }
    public IReadOnlyList<Finding> Notes => _notes;

    /// <summary>Opens a workbook at the sheet of this name, or at the first visible one that has values.</summary>
    /// <param name="input">The file, with the name of a sheet or none.</param>
    /// <param name="workbook">The workbook; it is closed with the records.</param>
    public static Result<ITableRecords> Open(InputFile input, Stream workbook)
    {
        // .xls names its encoding by a code page.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        IExcelDataReader reader;
        try
        {
            reader = ExcelReaderFactory.CreateReader(workbook);
        }
        catch (Exception e) when (e is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException)
        {
            workbook.Dispose();
            return Unreadable(input.Name, $"This Excel workbook cannot be read: {e.Message}");
        }
        var records = new SheetRecords(input.Name, reader);
        if (records.Find(input) is not { } problem)
            return records;
        records.Dispose();
        return problem;
    }

    private Problem.Unreadable? Find(InputFile input)
    {
        var named = input.Format.Sheet;
        var sheets = new List<(string Name, bool IsFilled)>();
        do sheets.Add((_reader.Name, _reader.RowCount > 0 && _reader.VisibleState == "visible"));
        while (_reader.NextResult());
        var at = named is null
            ? sheets.FindIndex(s => s.IsFilled)
            : sheets.FindIndex(s => Names.Key(s.Name) == Names.Key(named));
        if (at < 0)
            return Unreadable(
                _file,
                named is null
                    ? "This workbook has no sheet with values."
                    : $"This workbook has no sheet \"{named}\". It has {string.Join(", ", sheets.Select(s => s.Name))}."
            );
        _reader.Reset();
        for (var i = 0; i < at; i++)
            _reader.NextResult();
        var others = sheets.Where((s, i) => i != at && s.IsFilled).Select(s => $"\"{s.Name}\"").ToList();
        var left =
            others.Count == 0
                ? ""
                : $" Not read: {string.Join(", ", others)}. To read another one, "
                    + input.By("name it with --sheet.", "name it in Sheet.", "name it with ?sheet=.");
        _notes.Add(new(_file, 0, 0, $"Read from the sheet \"{sheets[at].Name}\".{left}"));
        return null;
    }

    public bool Read()
    {
        _cells.Clear();
        if (Error is not null || !_reader.Read())
            return false;
        _line++;
        var count = _reader.FieldCount;
        while (count > 0 && _reader.IsDBNull(count - 1))
            count--;
        if (count > TableFormat.CellsLimit)
            Error = new(
                _file,
                _line,
                TableFormat.CellsLimit,
                $"This row has more than {TableFormat.CellsLimit} cells."
            );
        for (var i = 0; i < count && Error is null; i++)
        {
            var text = Text(i);
            Total += text.Length;
            _cells.Add(new(Formulas.Unmark(text), _line, i + 1));
        }
        if (_cells.Count == 0)
            _cells.Add(new("", _line, 1));
        return Error is null;
    }

    private string Text(int at)
    {
        switch (_reader.GetValue(at))
        {
            case null:
                return "";
            case DateTime { Year: < 1901 } time: // a time of day has no day
                return time.ToString("H:mm", CultureInfo.InvariantCulture);
            case DateTime day:
                return day.ToString(
                    day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm",
                    CultureInfo.InvariantCulture
                );
            case TimeSpan time:
                return $"{(int)time.TotalHours}:{time.Minutes:00}";
            case bool truth:
                return truth ? "TRUE" : "FALSE";
            case double number:
                return Shown(number, _reader.GetNumberFormatString(at));
            case var other:
                return Convert.ToString(other, CultureInfo.InvariantCulture) ?? "";
        }
    }

    /// <summary>A number by the format of its cell, with a point and without marks between thousands.</summary>
    private static string Shown(double number, string? format)
    {
        if (format is null or "" or "General" or "@" || new NumberFormat(format) is not { IsValid: true } shown)
            return number.ToString("G15", CultureInfo.InvariantCulture);
        var plain = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        plain.NumberGroupSeparator = "";
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = plain;
        return shown.Format(number, culture).Trim();
    }

    private static Problem.Unreadable Unreadable(string file, string message) => new([new(file, 0, 0, message)]);

    public void Dispose() => _reader.Dispose();
}
