using System.Buffers;
using System.Text;

namespace Trellis.Stipends.Receipts;

/// <summary>
/// Finds out what a file is from its content and whether it is whole, without decoding a picture: it walks through the
/// parts, and reads a buffer at a time.
/// </summary>
public static class ReceiptInspection
{
    /// <summary>The most pixels on a side.</summary>
    public const int Side = 12_000;

    /// <summary>The most pixels in all.</summary>
    public const long Pixels = 60_000_000;

    private const int Head = 1024;
    private static readonly SearchValues<byte> Padding = SearchValues.Create("\0\t\n\f\r "u8);

    public static Result<ReceiptKind> Of(Stream file)
    {
        if (file.Length == 0)
            return new Problem.Refused(
                "receipt.empty",
                "This file is empty. Choose it again; perhaps it was still being written."
            );
        var head = new byte[Math.Min(Head, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        try
        {
            if (head.AsSpan().StartsWith(PngParts.Signature))
                return Picture(PngParts.Size(file), ReceiptKind.Png);
            if (head.AsSpan().StartsWith(JpegParts.Start))
                return Picture(JpegParts.Size(file), ReceiptKind.Jpeg);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return Broken;
        }
        // readers look for it in the first 1,024 bytes: scanners and mail programs put lines of theirs before it
        return (head.AsSpan().IndexOf("%PDF-1."u8) >= 0 || head.AsSpan().IndexOf("%PDF-2."u8) >= 0) && !IsOther(head)
            ? Pdf(file, head)
            : NotTaken(head);
    }

    private static Problem.Refused Broken =>
        new(
            "receipt.broken",
            "This picture is not whole. Perhaps it was still being saved: choose it again, or take it anew."
        );

    private static Result<ReceiptKind> Picture((int Width, int Height) size, ReceiptKind kind) =>
        size is { Width: >= 1 and <= Side, Height: >= 1 and <= Side } && (long)size.Width * size.Height <= Pixels
            ? kind
            : new Problem.Refused(
                "receipt.too-many-pixels",
                $"This picture is {size.Width:N0} by {size.Height:N0} pixels. Trellis takes up to {Side:N0} on a "
                    + $"side and {Pixels / 1_000_000} million in all: make it smaller, or take a screenshot."
            );

    private static Result<ReceiptKind> Pdf(Stream file, byte[] head)
    {
        var start = Encoding.Latin1.GetString(head);
        if (
            new[] { "<html", "<script", "<!doctype", "<svg", "<?xml", "<body" }.Any(m =>
                start.Contains(m, StringComparison.OrdinalIgnoreCase)
            )
        )
            return new Problem.Refused(
                "receipt.type",
                "This is a web page that calls itself a PDF. Print it as a PDF, and add that."
            );
        var end = WithoutPadding(file);
        var tail = new byte[Math.Min(Head, end)];
        file.Position = end - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0
            ? ReceiptKind.Pdf
            : new Problem.Refused(
                "receipt.broken",
                "This PDF is not whole. Perhaps it was still being saved: choose it again."
            );
    }

    /// <summary>Where the file ends without the zeros and white space that some programs fill it up with.</summary>
    private static long WithoutPadding(Stream file)
    {
        var buffer = new byte[Head];
        for (var end = file.Length; end > 0; )
        {
            var length = (int)Math.Min(Head, end);
            file.Position = end - length;
            file.ReadExactly(buffer, 0, length);
            var last = buffer.AsSpan(0, length).LastIndexOfAnyExcept(Padding);
            if (last >= 0)
                return end - length + last + 1;
            end -= length;
        }
        return 0;
    }

    /// <summary>Whether it begins as another kind of file that could carry a PDF inside.</summary>
    private static bool IsOther(byte[] head) =>
        Encoding.Latin1.GetString(head) is var text
        && new[] { "PK", "GIF8", "RIFF", "\u00d0\u00cf\u0011\u00e0", "MZ", "\u007fELF" }.Any(m =>
            text.StartsWith(m, StringComparison.Ordinal)
        );

    private static Problem.Refused NotTaken(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head);
        var what =
            head.Length > 12 && text[4..8] == "ftyp"
                ? "This photo is a HEIC file, which Trellis cannot read. In the camera settings choose “Most "
                    + "compatible”, or take a screenshot."
            : text.StartsWith("GIF8", StringComparison.Ordinal)
            || (text.StartsWith("RIFF", StringComparison.Ordinal) && text.Length > 12 && text[8..12] == "WEBP")
                ? "This is a picture of another kind. Save it as PNG or JPEG."
            : text.StartsWith("PK", StringComparison.Ordinal)
            || text.StartsWith("\u00d0\u00cf\u0011\u00e0", StringComparison.Ordinal)
                ? "This is a document or an archive. Print it as a PDF."
            : text.Contains('<', StringComparison.Ordinal)
                ? "This is a web page or a drawing. Print it as a PDF, or take a screenshot."
            : "This is another kind of file.";
        return new("receipt.type", $"{what} Trellis takes PDF, JPEG and PNG.");
    }
}
