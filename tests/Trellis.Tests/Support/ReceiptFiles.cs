using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Trellis.Tests.Support;

/// <summary>Small files of the kinds that receipts are, made here to the letter of their formats.</summary>
public static class ReceiptFiles
{
    public static byte[] Pdf(string text = "Receipt") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% "
                + $"{text}\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );

    /// <summary>A white picture; with a text chunk where one is asked for.</summary>
    public static byte[] Png(int width = 2, int height = 2, string? text = null)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 0);
        Chunk(file, "IHDR", head);
        if (text is not null)
            Chunk(file, "tEXt", Encoding.Latin1.GetBytes($"Comment\0{text}"));
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < Math.Min(height, 64); y++)
                zlib.Write(new byte[1 + Math.Min(width, 64)]);
        }
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    public static void Chunk(Stream file, string name, byte[] data)
    {
        var part = new byte[4 + data.Length];
        Encoding.Latin1.GetBytes(name, part);
        data.CopyTo(part, 4);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(part);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(part));
        file.Write(number);
    }

    /// <summary>One grey pixel, baseline; with what a camera writes where it is asked for.</summary>
    public static byte[] Jpeg(int orientation = 1, string? exifText = null, params (byte Marker, byte[] Data)[] more)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        if (exifText is not null || orientation != 1)
            Segment(
                file,
                0xE1,
                [
                    .. "Exif\0\0II*\0"u8,
                    8,
                    0,
                    0,
                    0,
                    1,
                    0,
                    0x12,
                    0x01,
                    3,
                    0,
                    1,
                    0,
                    0,
                    0,
                    (byte)orientation,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    .. Encoding.Latin1.GetBytes(exifText ?? ""),
                ]
            );
        if (exifText is not null)
            Segment(file, 0xFE, Encoding.Latin1.GetBytes(exifText));
        foreach (var (marker, data) in more)
            Segment(file, marker, data);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(file, 0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, [0x00, 1, .. new byte[15], 0]); // one code: the difference is 0
        Segment(file, 0xC4, [0x10, 1, .. new byte[15], 0]); // one code: the block ends
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        file.Write([0x3F, 0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void Segment(Stream file, byte marker, byte[] data)
    {
        file.Write([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
        file.Write(data);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var i = 0; i < 8; i++)
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320u ^ (sum >> 1);
        }
        return ~sum;
    }
}
