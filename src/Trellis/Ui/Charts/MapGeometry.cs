namespace Trellis.Ui.Charts;

/// <summary>
/// A place on the career map before it is drawn: its column, its row from the bottom, and what it is called.
/// </summary>
public sealed record MapPlace(string Id, int Column, int Row, string Label);

/// <summary>
/// Where things of the career map are drawn, in the units of its view box: columns from left to right, rows from the
/// bottom up, places of one cell side by side.
/// </summary>
public sealed class MapGeometry
{
    private const double Left = 112,
        ColumnWidth = 136,
        RowHeight = 104,
        Top = 70,
        Bottom = 96,
        Spread = 80;
    private readonly Dictionary<string, (double X, double Y, IReadOnlyList<string> Label, double Half)> _places = new(
        StringComparer.Ordinal
    );
    private readonly double[] _columns;

    public MapGeometry(IReadOnlyList<MapPlace> places, int columns, int rows)
    {
        // A column is as wide as its most crowded cell needs.
        var most = Enumerable
            .Range(0, columns)
            .Select(c =>
                places.Where(p => p.Column == c).GroupBy(p => p.Row).Select(g => g.Count()).DefaultIfEmpty(1).Max()
            )
            .ToArray();
        _columns = new double[columns];
        var x = Left;
        for (var c = 0; c < columns; c++)
        {
            var width = Math.Max(ColumnWidth, most[c] * Spread + 20);
            _columns[c] = x + width / 2;
            x += width;
        }
        (Width, Height, Rows) = (x + 6, Top + (rows - 1) * RowHeight + Bottom, rows);
        foreach (var cell in places.GroupBy(p => (p.Column, p.Row)))
        {
            var all = cell.ToList();
            for (var i = 0; i < all.Count; i++)
            {
                var letters = all.Count == 1 ? 16 : 10;
                _places[all[i].Id] = (
                    _columns[cell.Key.Column] + (i - (all.Count - 1) / 2.0) * Spread,
                    Y(cell.Key.Row),
                    Lines(all[i].Label, letters),
                    letters * 3.6
                );
            }
        }
    }

    public double Width { get; }
    public double Height { get; }
    public int Rows { get; }
    public double AxisLeft => Left - 4;
    public double TitleY => Height - 24;

    public double X(int column) => _columns[column];

    public double Y(int row) => Top + (Rows - 1 - row) * RowHeight;

    public (double X, double Y, IReadOnlyList<string> Label, double Half) At(string id) => _places[id];

    /// <summary>
    /// A wire between two places; within a row it swings below, so that it does not run through what stands between.
    /// </summary>
    public string Wire(string from, string to)
    {
        var (a, b) = (_places[from], _places[to]);
        return a.Y == b.Y
            ? FormattableString.Invariant($"M{a.X} {a.Y + 11}C{a.X} {a.Y + 52} {b.X} {b.Y + 52} {b.X} {b.Y + 11}")
            : FormattableString.Invariant($"M{a.X} {a.Y}L{b.X} {b.Y}");
    }

    /// <summary>Words on at most three lines of about so many letters; what does not fit ends in an ellipsis.</summary>
    private static List<string> Lines(string label, int letters)
    {
        var lines = new List<string>();
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines.Count <= 3 ? lines : [.. lines.Take(2), $"{lines[2]} …"];
    }
}
