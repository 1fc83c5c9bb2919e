namespace Trellis.Files;

/// <summary>What the reading of a table skipped and changed, each kind in one line of the report.</summary>
internal sealed class TableNotes(string file)
{
    private readonly Dictionary<int, Cell?> _unnamed = [];
    private readonly List<Finding> _said = [];
    private readonly HashSet<int> _filled = [];
    private (int Count, int Line) _blank;
    private (int Count, Cell Place) _html;

    /// <summary>Takes in something to say about a place.</summary>
    public void Say(Cell place, string message) => _said.Add(new(file, place.Line, place.Column, message));

    /// <summary>Takes in which columns have no name, counted from 0.</summary>
    public void Unnamed(IEnumerable<int> columns)
    {
        foreach (var column in columns)
            _unnamed[column] = null;
    }

    /// <summary>How many of the last columns have no name.</summary>
    public int UnnamedAtEnd(int columns)
    {
        var count = 0;
        while (_unnamed.ContainsKey(columns - 1 - count))
            count++;
        return count;
    }

    /// <summary>Takes in a row without a value; an empty line is not worth a word.</summary>
    public void Blank(IReadOnlyList<Cell> cells)
    {
        if (cells is not [{ Text: "" }])
            _blank = (_blank.Count + 1, _blank.Count == 0 ? cells[0].Line : _blank.Line);
    }

    /// <summary>Takes in a row with values.</summary>
    public void Look(IReadOnlyList<Cell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells[i].IsBlank)
                _filled.Add(i);
            if (_unnamed.TryGetValue(i, out var used) && used is null && !cells[i].IsBlank)
                _unnamed[i] = cells[i];
            if (HtmlText.Is(cells[i].Text))
                _html = (_html.Count + 1, _html.Count == 0 ? cells[i] : _html.Place);
        }
    }

    /// <summary>Whether any row has a value in this column, counted from 0.</summary>
    public bool IsFilled(int column) => _filled.Contains(column);

    public IEnumerable<Finding> All
    {
        get
        {
            foreach (var said in _said)
                yield return said;
            if (_blank.Count == 1)
                yield return new(file, _blank.Line, 1, "This row has no value, and was skipped.");
            else if (_blank.Count > 1)
                yield return new(file, _blank.Line, 1, $"{_blank.Count} rows without a value were skipped.");
            var empty = _unnamed.Where(u => u.Value is null).Select(u => u.Key + 1).Order().ToList();
            if (empty.Count == 1)
                yield return new(file, 1, 1, $"Column {empty[0]} has no name and no values, and was ignored.");
            else if (empty.Count > 1)
                yield return new(
                    file,
                    1,
                    1,
                    $"Columns {string.Join(", ", empty)} have no name and no values, and were ignored."
                );
            foreach (var (column, cell) in _unnamed)
                if (cell is { } place)
                    yield return new(
                        file,
                        place.Line,
                        place.Column,
                        $"Column {column + 1} has a value here and no name on the first line."
                    );
        }
    }

    /// <summary>What to say about cells with HTML; null if there are none.</summary>
    public Finding? Html =>
        _html.Count == 0
            ? null
            : new(
                file,
                _html.Place.Line,
                _html.Place.Column,
                _html.Count == 1
                    ? "This cell holds HTML. It became Markdown of the same meaning."
                    : $"{_html.Count} cells hold HTML. They became Markdown of the same meaning. This is the first."
            );
}
