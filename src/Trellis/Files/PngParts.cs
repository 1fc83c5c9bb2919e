using System.Buffers.Binary;
using System.Text;

namespace Trellis.Files;

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
