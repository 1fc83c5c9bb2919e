using System.IO.Compression;
using System.Text;

namespace Trellis.Files;

/// <summary>What a file is by its first bytes, for those who chose another one than they meant.</summary>
public static class FileKinds
{
    private static readonly (byte[] Begins, string What)[] Signs =
    [
        ("%PDF"u8.ToArray(), "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        (@"{\rtf"u8.ToArray(), "a rich text document"),
    ];

    /// <summary>What a zip holds, by a file in it.</summary>
    private static readonly (string Entry, string What)[] Zips =
    [
        ("word/document.xml", "a Word document"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
        ("Index/Document.iwa", "an Apple document"),
    ];

    /// <summary>Whether a file is an Excel workbook: a zip with one, or the older binary form.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Whether a file is in the container of older Office documents, .xls among them.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> head) => head is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>Whether a zip is an Excel workbook; else what it is, in words.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="limit">The largest size that it may have unpacked, in bytes.</param>
    public static (bool IsWorkbook, string What) Zip(Stream zip, long limit)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (archive.Entries.Sum(e => e.Length) > 4 * limit)
                return (false, "an archive that unpacks to far more than a table");
            return names.Contains("xl/workbook.xml") || names.Contains("xl/workbook.bin")
                ? (true, "an Excel workbook")
                : (false, Zips.FirstOrDefault(z => names.Contains(z.Entry)).What ?? "a zip archive");
        }
        catch (InvalidDataException)
        {
            return (false, "a damaged zip archive");
        }
    }

    /// <summary>What a file looks like that is no table, in words with an article; null for what may be one.</summary>
    public static string? Other(ReadOnlySpan<byte> head)
    {
        foreach (var (begins, what) in Signs)
            if (head.StartsWith(begins))
                return what;
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 4096)]).TrimStart('\uFEFF').TrimStart();
        var first = text.AsSpan()[..(text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length)].Trim();
        if (IsJson(text))
            return "JSON";
        if (
            text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        )
            return "a web page";
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
            return "XML";
        if (first.IndexOfAny(",;\t|") < 0 && first.TrimStart('#') is var rest && rest.Length < first.Length)
            return rest.StartsWith(" ") ? "a Markdown text" : null;
        return null;
    }

    private static bool IsJson(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
            return false;
        var next = text.AsSpan(1).TrimStart();
        return next.Length > 0 && (text[0] == '{' ? next[0] is '"' or '}' : next[0] is '{' or '[' or '"' or ']');
    }
}
