namespace Trellis.Files;

/// <summary>The columns of a table: what they are called, and which of them nobody asked for.</summary>
public sealed partial class TableReader
{
    private readonly HashSet<int> _asked = [];
    private readonly Dictionary<int, string> _taken = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Where columns are by the words in which they were asked for; below zero for none.</summary>
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private IReadOnlyList<Cell> _header = [];

    /// <summary>The column names of the first line, as written; a column without one is called "Column 4".</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Takes the present record as the names of the columns; gives what is wrong with them.</summary>
    private Finding? NameColumns(
        IReadOnlyList<(string Column, string[] Also)> aliases,
        ColumnChoices chosen,
        string[] required
    )
    {
        Header = [.. Cells.Select((c, i) => Names.Tidy(c.Text) is { Length: > 0 } name ? name : $"Column {i + 1}")];
        _notes.Unnamed([.. Enumerable.Range(0, Cells.Count).Where(i => Names.Tidy(Cells[i].Text).Length == 0)]);
        _header = [.. Cells];
        foreach (var (name, index) in Header.Select((name, index) => (name, index)))
        {
            if (!_columns.TryAdd(Names.Key(name), index))
                return new(_file, Cells[index].Line, Cells[index].Column, $"The column \"{name}\" is listed twice.");
        }
        if (chosen.Apply(_columns, [.. aliases.Select(a => a.Column)]) is { } wrong)
            return new(_file, Cells[0].Line, 1, $"{wrong} {FirstLine}");
        foreach (var (column, also) in aliases.Where(a => !Has(a.Column) && !chosen.SaysColumn(a.Column)))
            Call(column, also, chosen);
        foreach (var (column, index) in aliases.Where(a => Has(a.Column)).Select(a => (a.Column, Index(a.Column))))
            _taken.TryAdd(index, column);
        return Missing(required);
    }

    /// <summary>What is wrong if columns that are needed are not there.</summary>
    public Finding? Missing(params IReadOnlyList<string> required)
    {
        var missing = required.Where(r => !Has(r)).ToList();
        return missing.Count == 0 ? null : new(_file, _header[0].Line, 1, $"{Columns(missing)} missing. {FirstLine}");
    }

    private string FirstLine =>
        (_titles.Count > 0 ? $"Line {_header[0].Line}" : "The first line")
        + $" has: {Clip(string.Join(", ", Header))}.";

    private int Index(string column) => _columns[Names.Key(column)];

    /// <summary>Which column of those that were looked for is read from this one, counted from 0; null for none.</summary>
    public string? TakenFor(int index) => _taken.GetValueOrDefault(index);

    /// <summary>Lets a column that goes by another name be found by its own, and says so.</summary>
    private void Call(string column, string[] also, ColumnChoices chosen)
    {
        var names = Header.Select(h => chosen.Says(h) ? "" : Loose(h)).ToList();
        var at = also.Prepend(column).Select(a => names.IndexOf(Loose(a))).FirstOrDefault(i => i >= 0, -1);
        if (at < 0 || !_columns.TryAdd(Names.Key(column), at))
            return;
        if (!string.Equals(Loose(Header[at]), Loose(column), StringComparison.Ordinal))
            _notes.Say(_header[at], $"The column \"{Header[at]}\" is read as {column}.");
    }

    private static string Loose(string name) => string.Concat(Names.Key(name).Where(char.IsLetterOrDigit));

    public bool Has(string column) => _columns.ContainsKey(Names.Key(column));

    /// <summary>The columns with a name and values that nobody asked for, each at its name.</summary>
    public IReadOnlyList<Finding> Unused =>
        [
            .. Header
                .Select((name, index) => (name, index))
                .Where(c => IsNamed(c.name) && !_asked.Contains(c.index) && _notes.IsFilled(c.index))
                .Select(c => AtHeader(c.name, $"The column \"{c.name}\" is not used.")),
        ];

    /// <summary>Whether the column of this name has one in the table, instead of being called by its number.</summary>
    public bool IsNamed(string column) =>
        _columns.TryGetValue(Names.Key(column), out var index) && Names.Tidy(_header[index].Text).Length > 0;

    /// <summary>What a column is called in the table; its own name where it is not there.</summary>
    public string Called(string column) => Has(column) ? Header[Index(column)] : column;

    /// <summary>A finding at the name of a column.</summary>
    public Finding AtHeader(string column, string message) =>
        _columns.TryGetValue(Names.Key(column), out var index)
            ? new(_file, _header[index].Line, _header[index].Column, message)
            : new(_file, 1, 1, message);

    private static string Columns(List<string> missing) =>
        $"The {(missing.Count == 1 ? "column" : "columns")} {string.Join(", ", missing.Select(m => $"\"{m}\""))} "
        + (missing.Count == 1 ? "is" : "are");

    private static string Clip(string text) => Graphemes.Cut(text, 200);
}
