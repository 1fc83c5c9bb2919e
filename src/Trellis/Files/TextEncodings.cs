using System.Text;
using UtfUnknown;

namespace Trellis.Files;

/// <summary>The encodings in which a table can come, by name, and which of them some bytes are in.</summary>
public static class TextEncodings
{
    public const string Utf8 = "UTF-8",
        Utf16Le = "UTF-16 LE",
        Utf16Be = "UTF-16 BE",
        Windows1252 = "Windows-1252";

    /// <summary>The names, each with the code page that it stands for.</summary>
    private static readonly IReadOnlyDictionary<string, int> CodePages = new Dictionary<string, int>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [Utf8] = 65001,
        [Utf16Le] = 1200,
        [Utf16Be] = 1201,
        [Windows1252] = 1252,
        ["Windows-1250"] = 1250,
        ["Windows-1251"] = 1251,
        ["Windows-1253"] = 1253,
        ["Windows-1254"] = 1254,
        ["Windows-1255"] = 1255,
        ["Windows-1256"] = 1256,
        ["Windows-1257"] = 1257,
        ["Windows-1258"] = 1258,
        ["Windows-874"] = 874,
        ["ISO-8859-2"] = 28592,
        ["ISO-8859-5"] = 28595,
        ["ISO-8859-7"] = 28597,
        ["ISO-8859-9"] = 28599,
        ["ISO-8859-15"] = 28605,
        ["KOI8-R"] = 20866,
        ["KOI8-U"] = 21866,
        ["IBM437"] = 437,
        ["IBM850"] = 850,
        ["IBM852"] = 852,
        ["IBM866"] = 866,
        ["Macintosh"] = 10000,
        ["Shift_JIS"] = 932,
        ["EUC-JP"] = 51932,
        ["GB18030"] = 54936,
        ["Big5"] = 950,
        ["EUC-KR"] = 949,
    };

    /// <summary>Stands where bytes are no character of the encoding: a code that Unicode keeps for such uses.</summary>
    public const char NoCharacter = '\uFFFF';

    /// <summary>Below this the detector is taken to know nothing, from 0 to 1.</summary>
    private const float Trusted = 0.5f;

    public static IReadOnlyList<string> Known { get; } = [.. CodePages.Keys];

    /// <summary>The name as it is listed, for any way to write its letters; null for an encoding that is not.</summary>
    public static string? Find(string? name) =>
        Known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The encoding of this name, which reads <see cref="NoCharacter"/> where bytes are none of it.</summary>
    public static Encoding Of(string name)
    {
        var page = CodePages[name];
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        encoding = (Encoding)encoding.Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback($"{NoCharacter}");
        return encoding;
    }

    /// <summary>What the mark at the beginning of a file says; null where there is none.</summary>
    public static string? Marked(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8,
            [0xFF, 0xFE, ..] => Utf16Le,
            [0xFE, 0xFF, ..] => Utf16Be,
            _ => null,
        };

    /// <summary>
    /// By the mark at the beginning; else by the zero bytes of UTF-16; else UTF-8 where the bytes are that; else what
    /// the frequency of letters suggests, which is a guess.
    /// </summary>
    /// <param name="bytes">The beginning of a file.</param>
    /// <param name="isWhole">Whether it is all of the file.</param>
    public static (string Name, bool IsGuess) Detect(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (Marked(bytes) is { } marked)
            return (marked, false);
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
            return (Utf16Le, false);
        if (zeros.Even > bytes.Length / 8 && zeros.Odd < zeros.Even / 8)
            return (Utf16Be, false);
        return IsUtf8(bytes, isWhole) ? (Utf8, false) : (Guess(bytes), true);
    }

    /// <summary>
    /// A character may be cut in two where the sample ends; where the file itself ends so, it must have shown before
    /// that it is UTF-8.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var cut = bytes.Length;
        while (cut > 0 && bytes.Length - cut < 3 && (bytes[cut - 1] & 0xC0) == 0x80)
            cut--;
        var whole = cut > 0 && bytes[cut - 1] >= 0xC0 ? bytes[..(cut - 1)] : bytes;
        return System.Text.Unicode.Utf8.IsValid(bytes)
            || (
                System.Text.Unicode.Utf8.IsValid(whole)
                && (!isWhole || whole.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            );
    }

    private static string Guess(ReadOnlySpan<byte> bytes) =>
        CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected is { Confidence: >= Trusted } detected
        && CodePages.FirstOrDefault(known => known.Value == detected.Encoding?.CodePage).Key is { } name
            ? name
            : Windows1252;
}
