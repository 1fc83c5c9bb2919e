namespace Trellis.Files;

/// <summary>How a table is written. What a text file leaves open is detected.</summary>
/// <param name="Delimiter">Stands between the cells of a text file.</param>
/// <param name="Encoding">The encoding of a text file: one of <see cref="TextEncodings.Known"/>.</param>
/// <param name="Sheet">The sheet of an Excel workbook; the first visible one that has values where none is named.</param>
public sealed record TableFormat(char? Delimiter = null, string? Encoding = null, string? Sheet = null)
{
    public static readonly IReadOnlyList<char> Delimiters = [',', ';', '\t', '|'];

    /// <summary>Nothing named, everything detected.</summary>
    public static readonly TableFormat Detected = new();

    /// <summary>The most cells that a record has.</summary>
    internal const int CellsLimit = 500;

    private const int SampleRecords = 30;

    /// <summary>Below how many records the names of the columns may stand.</summary>
    private const int TitlesLimit = 5;

    /// <summary>Whether the encoding is a guess: the bytes do not tell it.</summary>
    public bool IsGuess { get; private init; }

    /// <summary>The same with nothing left open, judged by the first bytes of a file.</summary>
    /// <param name="head">The beginning of the file.</param>
    /// <param name="isWhole">Whether it is all of the file.</param>
    public TableFormat Settle(ReadOnlySpan<byte> head, bool isWhole)
    {
        // A mark at the beginning is certain; a name may be wrong.
        var (encoding, isGuess) =
            TextEncodings.Marked(head) is { } marked ? (marked, false)
            : Encoding is { } named ? (named, false)
            : TextEncodings.Detect(head, isWhole);
        var text = TextEncodings.Of(encoding).GetString(head).TrimStart('\uFEFF');
        return new(Delimiter ?? DelimiterOf(text, isWhole), encoding) { IsGuess = isGuess };
    }

    /// <summary>
    /// What cuts the first records, outside quotes, into the same number of cells most often; of equals, what makes the
    /// most cells.
    /// </summary>
    private static char DelimiterOf(string text, bool isWhole)
    {
        if (
            text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && text.Length > 4
            && Delimiters.Contains(text[4])
        )
            return text[4];
        var records = new List<int[]> { new int[Delimiters.Count] };
        var (quoted, blank) = (false, true);
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            if (!quoted && c is '\n' or '\r')
            {
                if (!blank && records.Count == SampleRecords)
                    break;
                if (!blank)
                    records.Add(new int[Delimiters.Count]);
                blank = true;
                continue;
            }
            blank = false;
            for (var d = 0; d < Delimiters.Count && !quoted; d++)
                if (c == Delimiters[d])
                    records[^1][d]++;
        }
        if (records.Count > 1 && (blank || !isWhole))
            records.RemoveAt(records.Count - 1);
        return Best(records);
    }

    /// <summary>The delimiter that cuts most records as one of the first, above which there may be a title.</summary>
    private static char Best(List<int[]> records) =>
        Enumerable
            .Range(0, Math.Clamp(records.Count - 1, 1, TitlesLimit))
            .SelectMany(from => Enumerable.Range(0, Delimiters.Count), (from, d) => (From: from, Delimiter: d))
            .Where(c => records[c.From][c.Delimiter] > 0)
            .OrderByDescending(c => records.Skip(c.From).Count(r => r[c.Delimiter] == records[c.From][c.Delimiter]))
            .ThenByDescending(c => records[c.From][c.Delimiter])
            .Select(c => Delimiters[c.Delimiter])
            .FirstOrDefault(',');

    /// <summary>"comma", "semicolon", "tab" or "bar".</summary>
    public static string Word(char delimiter) =>
        delimiter switch
        {
            ',' => "comma",
            ';' => "semicolon",
            '\t' => "tab",
            '|' => "bar",
            _ => $"\"{delimiter}\"",
        };

    /// <summary>The same, with what it leaves open from another.</summary>
    public TableFormat Or(TableFormat other) =>
        new(Delimiter ?? other.Delimiter, Encoding ?? other.Encoding, Sheet ?? other.Sheet);

    /// <summary>What a form says, in words; what is empty or unknown stays open.</summary>
    public static TableFormat Of(string? delimiter, string? encoding, string? sheet) =>
        new(Named(delimiter), TextEncodings.Find(encoding), Names.Tidy(sheet) is { Length: > 0 } named ? named : null);

    /// <summary>The delimiter that a word or the character itself names; null for any other text.</summary>
    public static char? Named(string? word) =>
        Delimiters
            .Where(d => string.Equals(Word(d), word, StringComparison.OrdinalIgnoreCase) || word == $"{d}")
            .Select(d => (char?)d)
            .FirstOrDefault();
}
