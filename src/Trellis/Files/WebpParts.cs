using System.Buffers.Binary;

namespace Trellis.Files;

/// <summary>The chunks of a WebP file (RFC 9649): a picture that stands still, lossy or lossless.</summary>
public static class WebpParts
{
    private const int Head = 12;
    private const byte Moves = 0x02,
        HasXmp = 0x04,
        HasExif = 0x08;

    /// <summary>Whether a file begins as one.</summary>
    public static bool Begins(ReadOnlySpan<byte> file) =>
        file.Length > Head && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    /// <summary>
    /// Copies the chunks that show the picture, and none that says where or with what it was made; what follows the end
    /// is left behind. Says how large the picture is. Throws <see cref="InvalidDataException"/> where it is not whole, or
    /// moves.
    /// </summary>
    public static (int Width, int Height) Copy(ReadOnlySpan<byte> file, MemoryStream to)
    {
        var end = (long)BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8;
        if (end > file.Length)
            throw new InvalidDataException("A picture that ends too early.");
        to.Write(file[..Head]);
        (int Width, int Height)? canvas = null,
            picture = null;
        for (var at = Head; at + 8 <= end; )
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > end - at - 8)
                throw new InvalidDataException("A chunk that is too long.");
            var name = file.Slice(at, 4);
            var data = file.Slice(at + 8, (int)length);
            var isPicture = name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8);
            if (isPicture)
                picture ??= name[3] == 'L' ? Lossless(data) : Lossy(data);
            else if (name.SequenceEqual("VP8X"u8))
                canvas ??= Extended(data);
            if (
                isPicture
                || name.SequenceEqual("VP8X"u8)
                || name.SequenceEqual("ICCP"u8)
                || name.SequenceEqual("ALPH"u8)
            )
                Write(to, name, data);
            at += 8 + (int)length + (int)(length & 1);
        }
        if (picture is not { } size || (canvas ?? size) != size)
            throw new InvalidDataException("A picture without data, or of another size than it says.");
        Span<byte> whole = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(whole, (uint)to.Length - 8);
        to.Position = 4;
        to.Write(whole);
        to.Position = to.Length;
        return size;
    }

    private static void Write(MemoryStream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)data.Length);
        to.Write(name);
        to.Write(length);
        if (name.SequenceEqual("VP8X"u8))
        {
            to.WriteByte((byte)(data[0] & ~(HasExif | HasXmp)));
            data = data[1..];
        }
        to.Write(data);
        if (to.Length % 2 == 1)
            to.WriteByte(0);
    }

    private static (int Width, int Height) Extended(ReadOnlySpan<byte> data) =>
        data.Length < 10 || (data[0] & Moves) != 0
            ? throw new InvalidDataException("A picture that moves, or says too little.")
            : (1 + UInt24(data[4..]), 1 + UInt24(data[7..]));

    private static (int Width, int Height) Lossy(ReadOnlySpan<byte> data) =>
        data.Length < 10 || (data[0] & 1) != 0 || !data[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A])
            ? throw new InvalidDataException("A frame that is none.")
            : (
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF
            );

    private static (int Width, int Height) Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 5 || data[0] != 0x2F)
            throw new InvalidDataException("A frame that is none.");
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int UInt24(ReadOnlySpan<byte> data) => data[0] | data[1] << 8 | data[2] << 16;
}
