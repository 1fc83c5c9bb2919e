using System.Text;

namespace Trellis.Files;

/// <summary>
/// How a table is written: what stands between its cells, in which encoding, and whether cells carry the mark that
/// keeps a spreadsheet from reckoning.
/// </summary>
/// <param name="Delimiter">Stands between cells; detected where none is named.</param>
/// <param name="Encoding">One of <see cref="Encodings"/>; detected where none is named.</param>
/// <param name="Unmark">Whether <see cref="Formulas.Unmark"/> is applied to each cell.</param>
public sealed record CsvReading(char? Delimiter, string? Encoding, bool Unmark)
{
    public const string Utf8 = "UTF-8",
        Utf16Le = "UTF-16 LE",
        Utf16Be = "UTF-16 BE",
        Windows1252 = "Windows-1252";
    public static readonly IReadOnlyList<string> Encodings = [Utf8, Utf16Le, Utf16Be, Windows1252];
    public static readonly IReadOnlyList<char> Delimiters = [',', ';', '\t', '|'];

    /// <summary>Comma and UTF-8, each cell as it stands.</summary>
    public static readonly CsvReading Strict = new(',', Utf8, Unmark: false);

    /// <summary>Trellis's own tables.</summary>
    public static readonly CsvReading Ours = new(',', Utf8, Unmark: true);

    /// <summary>Tables of others, as they come.</summary>
    public static readonly CsvReading Detected = new(null, null, Unmark: true);

    private const int Sample = 64 * 1024;
    private const int SampleRecords = 30;

    /// <summary>Whether anything is left to detect.</summary>
    public bool Detects => Delimiter is null || Encoding is null;

    /// <summary>
    /// The same with nothing left open, judged by the first 64 kB, and the stream from its beginning.
    /// </summary>
    public (CsvReading Reading, Stream Stream) Settle(Stream stream)
    {
        if (!Detects)
            return (this, stream);
        var head = new byte[Sample];
        var length = stream.ReadAtLeast(head, Sample, throwOnEndOfStream: false);
        var bytes = head.AsMemory(0, length);
        var encoding = Encoding ?? EncodingOf(bytes.Span, isWhole: length < Sample);
        var text = Of(encoding).GetString(bytes.Span).TrimStart('\uFEFF');
        return (
            this with
            {
                Encoding = encoding,
                Delimiter = Delimiter ?? DelimiterOf(text, isWhole: length < Sample),
            },
            new PrependedStream(bytes, stream)
        );
    }

    public static Encoding Of(string name) =>
        name switch
        {
            Utf16Le => System.Text.Encoding.Unicode,
            Utf16Be => System.Text.Encoding.BigEndianUnicode,
            Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => new UTF8Encoding(false, false),
        };

    /// <summary>
    /// By the mark at the beginning; else by the zero bytes of UTF-16; else UTF-8 where the bytes are that, and
    /// Windows-1252 where they are not.
    /// </summary>
    private static string EncodingOf(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Utf8;
        if (bytes is [0xFF, 0xFE, ..])
            return Utf16Le;
        if (bytes is [0xFE, 0xFF, ..])
            return Utf16Be;
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                zeros.Even++;
            else
                zeros.Odd++;
        }
        if (zeros.Odd > bytes.Length / 8 && zeros.Even < zeros.Odd / 8)
            return Utf16Le;
        if (zeros.Even > bytes.Length / 8 && zeros.Odd < zeros.Even / 8)
            return Utf16Be;

        // A character may be cut in two where the sample ends; where the file itself ends so, it must have shown before
        // that it is UTF-8.
        var cut = bytes.Length;
        while (cut > 0 && bytes.Length - cut < 3 && (bytes[cut - 1] & 0xC0) == 0x80)
            cut--;
        var whole = cut > 0 && bytes[cut - 1] >= 0xC0 ? bytes[..(cut - 1)] : bytes;
        if (Utf8IsValid(bytes))
            return Utf8;
        return Utf8IsValid(whole) && (!isWhole || whole.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            ? Utf8
            : Windows1252;
    }

    private static bool Utf8IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

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
        return Enumerable
            .Range(0, Delimiters.Count)
            .Where(d => records[0][d] > 0)
            .OrderByDescending(d => records.Count(r => r[d] == records[0][d]))
            .ThenByDescending(d => records[0][d])
            .Select(d => Delimiters[d])
            .FirstOrDefault(',');
    }

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
}
