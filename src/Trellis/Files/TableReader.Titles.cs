namespace Trellis.Files;

/// <summary>The title that some tables have above the names of their columns.</summary>
public sealed partial class TableReader
{
    /// <summary>How far down the names of the columns are looked for.</summary>
    private const int TitlesLimit = 10;

    /// <summary>Records that were read to look for the names of the columns, and come again.</summary>
    private readonly Queue<Cell[]> _ahead = [];
    private List<Cell> _titles = [];

    private bool Read()
    {
        if (_ahead.TryDequeue(out var before))
            Cells = before;
        else if (_records.Error is null && _records.Read())
            Cells = _records.Cells;
        else
            return false;
        return true;
    }

    /// <summary>
    /// Passes over what stands above the names of the columns, and says so: the names are the first row in which two
    /// cells are known as such and which fills more cells than each above it. Where there is none, the present row stays.
    /// </summary>
    private void SkipTitles(Func<string, bool> isColumn)
    {
        var rows = new List<Cell[]> { Cells.ToArray() };
        while (!IsNames(rows[^1]) && rows.Count <= TitlesLimit && _records.Error is null && _records.Read())
            rows.Add([.. _records.Cells]);
        if (rows.Count > 1 && IsNames(rows[^1]))
        {
            Cells = rows[^1];
            _titles = [.. rows.SkipLast(1).Where(r => Filled(r) > 0).Select(r => r[0])];
            _notes.Say(_titles[0], TitlesNote());
            return;
        }
        Cells = rows[0];
        rows.Skip(1).ToList().ForEach(_ahead.Enqueue);

        bool IsNames(Cell[] row) =>
            row.Count(c => !c.IsBlank && isColumn(Names.Tidy(c.Text))) >= 2
            && rows.TakeWhile(r => r != row).All(r => Filled(r) < Filled(row));
    }

    private static int Filled(Cell[] row) => row.Count(c => !c.IsBlank);

    private string TitlesNote()
    {
        var word = Format.Delimiter is null ? "Row" : "Line";
        var lines = _titles.Select(t => t.Line).ToList();
        return lines.Count == 1
            ? $"{word} {lines[0]} stands above the names of the columns and is not read."
            : $"{word}s {string.Join(", ", lines.SkipLast(1))} and {lines[^1]} stand above the names of the columns and "
                + "are not read.";
    }
}
