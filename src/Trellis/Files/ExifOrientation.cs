using System.Buffers.Binary;

namespace Trellis.Files;

/// <summary>How a photo is to be turned, which is all that is kept of what a camera writes about it (Exif).</summary>
public static class ExifOrientation
{
    /// <summary>
    /// The orientation from 1 to 8: tag 0x0112 of the first directory of an Exif segment; null if there is none that can
    /// be read.
    /// </summary>
    public static int? Read(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 14 || !exif.StartsWith("Exif\0\0"u8))
            return null;
        var tiff = exif[6..];
        var little = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(int.MaxValue, U32(tiff[4..]));
        if (directory < 8 || directory > tiff.Length - 2)
            return null;
        var count = U16(tiff[directory..]);
        for (var i = 0; i < count && directory + 2 + (i + 1) * 12 <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + i * 12, 12);
            if (U16(entry) == 0x0112)
                return U16(entry[8..]);
        }
        return null;

        int U16(ReadOnlySpan<byte> at) =>
            little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        uint U32(ReadOnlySpan<byte> at) =>
            little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
    }

    /// <summary>An Exif segment with one entry: how the picture is to be turned.</summary>
    public static byte[] Segment(byte orientation) =>
        [
            0xFF,
            0xE1,
            0x00,
            0x22,
            (byte)'E',
            (byte)'x',
            (byte)'i',
            (byte)'f',
            0,
            0,
            (byte)'M',
            (byte)'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
}
