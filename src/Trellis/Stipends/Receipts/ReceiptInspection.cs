using System.Buffers.Binary;
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
        return head.AsSpan().StartsWith("%PDF-1."u8) || head.AsSpan().StartsWith("%PDF-2."u8)
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
        var tail = new byte[Math.Min(Head, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) >= 0
            ? ReceiptKind.Pdf
            : new Problem.Refused(
                "receipt.broken",
                "This PDF is not whole. Perhaps it was still being saved: choose it again."
            );
    }

    private static Problem.Refused NotTaken(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head);
        var what =
            head.Length > 12 && text[4..8] == "ftyp"
                ? "This is a photo in a format of its own (HEIC). In the camera settings choose “Most compatible”, "
                    + "or take a screenshot."
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

/// <summary>The chunks of a PNG file (W3C PNG, third edition, clause 5): length, name, data, checksum.</summary>
public static class PngParts
{
    private static readonly string[] Kept =
    [
        "IHDR",
        "PLTE",
        "tRNS",
        "gAMA",
        "sRGB",
        "cHRM",
        "iCCP",
        "sBIT",
        "pHYs",
        "bKGD",
        "IDAT",
        "IEND",
    ];
    private static readonly uint[] Table =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(n =>
                Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : 0xEDB88320u ^ (c >> 1))
            ),
    ];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>
    /// Walks through all chunks up to IEND, checks each checksum, and says how large the picture is. Throws
    /// <see cref="InvalidDataException"/> where it is not whole.
    /// </summary>
    public static (int Width, int Height) Size(Stream file) => Walk(file, null);

    /// <summary>
    /// Copies the chunks that show the picture, and none that says where or by whom it was made; what follows the end
    /// is left behind.
    /// </summary>
    public static void Copy(Stream file, Stream to) => Walk(file, to);

    private static (int Width, int Height) Walk(Stream file, Stream? to)
    {
        file.Position = Signature.Length;
        to?.Write(Signature);
        var buffer = new byte[8192];
        var (size, hasData, isFirst) = ((Width: 0, Height: 0), false, true);
        while (true)
        {
            file.ReadExactly(buffer, 0, 8);
            var length = BinaryPrimitives.ReadUInt32BigEndian(buffer);
            var name = Encoding.Latin1.GetString(buffer, 4, 4);
            if (
                length > file.Length - file.Position
                || isFirst != (name == "IHDR")
                || (isFirst && length != 13)
                || !name.All(char.IsAsciiLetter)
            )
                throw new InvalidDataException("A chunk that cannot be.");
            var kept = to is not null && Kept.Contains(name, StringComparer.Ordinal);
            if (kept)
                to!.Write(buffer, 0, 8);
            var sum = Add(uint.MaxValue, buffer.AsSpan(4, 4));
            for (var left = length; left > 0; )
            {
                var part = (int)Math.Min(left, (uint)buffer.Length);
                file.ReadExactly(buffer, 0, part);
                if (isFirst)
                    size = (
                        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(buffer)),
                        (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(4)))
                    );
                sum = Add(sum, buffer.AsSpan(0, part));
                if (kept)
                    to!.Write(buffer, 0, part);
                left -= (uint)part;
            }
            file.ReadExactly(buffer, 0, 4);
            if (BinaryPrimitives.ReadUInt32BigEndian(buffer) != ~sum)
                throw new InvalidDataException("A checksum that does not fit.");
            if (kept)
                to!.Write(buffer, 0, 4);
            (isFirst, hasData) = (false, hasData || name == "IDAT");
            if (name == "IEND")
                return hasData ? size : throw new InvalidDataException("A picture without data.");
        }
    }

    private static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return sum;
    }
}
