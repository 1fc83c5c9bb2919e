namespace Trellis.Backups;

/// <summary>
/// Counts rows in what pg_restore writes: COPY with the columns, the rows, and a line with <c>\.</c> at the end.
/// </summary>
public sealed class DumpReading
{
    private string? _table;
    private int _column = -1;

    public SortedDictionary<string, long> Rows { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Hashes { get; } = new(StringComparer.Ordinal);
    public string? Installation { get; private set; }

    public void Line(string line)
    {
        if (_table is null)
            Begin(line);
        else if (line == "\\.")
            _table = null;
        else
            Row(line);
    }

    private void Begin(string line)
    {
        if (!line.StartsWith("COPY public.", StringComparison.Ordinal))
            return;
        var open = line.IndexOf(" (", StringComparison.Ordinal);
        _table = line["COPY public.".Length..open].Trim('"');
        Rows[_table] = 0;
        var columns = line[(open + 2)..line.IndexOf(')', StringComparison.Ordinal)]
            .Split(", ")
            .Select(c => c.Trim('"'))
            .ToList();
        _column = columns.IndexOf(_table == nameof(Receipt) ? nameof(Receipt.Hash) : nameof(Data.Installation.Id));
    }

    private void Row(string line)
    {
        Rows[_table!]++;
        if (_table == nameof(Receipt))
            Hashes.Add(line.Split('\t')[_column]);
        if (_table == nameof(Data.Installation))
            Installation = line.Split('\t')[_column];
    }
}
