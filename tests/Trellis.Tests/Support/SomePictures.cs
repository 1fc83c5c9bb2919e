using System.Buffers.Binary;
using System.Text;

namespace Trellis.Tests.Support;

/// <summary>Small pictures, made here to the letter of their formats.</summary>
public static class SomePictures
{
    /// <summary>A lossless WebP of four by three pixels (its head; nothing here decodes it), with what a camera writes.</summary>
    public static byte[] Webp(string exif)
    {
        using var file = new MemoryStream();
        file.Write("RIFF\0\0\0\0WEBP"u8);
        Chunk(file, "VP8X", [0x08, 0, 0, 0, 3, 0, 0, 2, 0, 0]);
        var bits = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bits, 3u | 2u << 14);
        Chunk(file, "VP8L", [0x2F, .. bits, 0x88, 0x88]);
        Chunk(file, "EXIF", Encoding.Latin1.GetBytes(exif));
        var bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return bytes;
    }

    private static void Chunk(Stream file, string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        file.Write([.. Encoding.Latin1.GetBytes(name), .. length, .. data, .. new byte[data.Length % 2]]);
    }
}
