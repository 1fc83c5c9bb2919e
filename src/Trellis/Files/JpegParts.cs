using System.Buffers.Binary;

namespace Trellis.Files;

/// <summary>
/// The segments of a JPEG file (ITU-T T.81, annex B).
/// </summary>
public static class JpegParts
{
    private const byte App0 = 0xE0,
        App1 = 0xE1,
        App2 = 0xE2,
        App14 = 0xEE,
        ScanStart = 0xDA,
        End = 0xD9;

    public static ReadOnlySpan<byte> Start => [0xFF, 0xD8, 0xFF];

    /// <summary>
    /// Walks through all segments and scans to the end of the picture, and says how large it is. Throws
    /// <see cref="InvalidDataException"/> if it is not whole.
    /// </summary>
    public static (int Width, int Height) Size(Stream file) => Walk(file, null);

    /// <summary>
    /// Copies what shows the picture, and nothing that says where, when or with what it was taken. How it is to be
    /// turned is kept, in an Exif segment that says nothing else.
    /// What follows the end of the picture is left behind.
    /// </summary>
    public static void Copy(Stream file, Stream to) => Walk(file, to);

    private static (int Width, int Height) Walk(Stream file, Stream? to)
    {
        var input = new BufferedStream(file, 8192);
        input.Position = 2;
        to?.Write(Start[..2]);
        var (size, scans, buffer, turned) = ((Width: 0, Height: 0), 0, new byte[65536], false);
        var marker = Marker(input);
        while (true)
        {
            if (marker == End)
            {
                to?.Write([0xFF, End]);
                return scans > 0 && size.Width > 0 ? size : throw new InvalidDataException("A picture without data.");
            }
            if (marker is 0x00 or 0x01 or >= 0xD0 and <= 0xD8)
                throw new InvalidDataException("A segment that cannot be here.");
            input.ReadExactly(buffer, 0, 2);
            var length = BinaryPrimitives.ReadUInt16BigEndian(buffer);
            if (length < 2)
                throw new InvalidDataException("A segment that is too short.");
            input.ReadExactly(buffer, 2, length - 2);
            var segment = buffer.AsSpan(0, length);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8)
                    throw new InvalidDataException("A frame that is too short.");
                size = (
                    BinaryPrimitives.ReadUInt16BigEndian(segment[5..]),
                    BinaryPrimitives.ReadUInt16BigEndian(segment[3..])
                );
            }
            if (to is not null && Shows(marker, segment[2..]))
            {
                to.Write([0xFF, marker]);
                to.Write(segment);
            }
            else if (
                to is not null
                && marker == App1
                && !turned
                && ExifOrientation.Read(segment[2..]) is > 1 and <= 8 and var turn
            )
            {
                turned = true;
                to.Write(ExifOrientation.Segment((byte)turn));
            }
            if (marker == ScanStart)
            {
                if (size.Width == 0)
                    throw new InvalidDataException("A scan before its frame.");
                scans++;
                marker = Scan(input, to);
            }
            else
                marker = Marker(input);
        }
    }

    /// <summary>
    /// Tables, frames, scans and what says how colours are meant; nothing else is passed on, whatever it calls itself.
    /// </summary>
    private static bool Shows(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            >= 0xC0 and <= 0xCF or 0xDA or 0xDB or 0xDC or 0xDD => marker != 0xC8,
            // without a thumbnail
            App0 => content.StartsWith("JFIF\0"u8) && content.Length >= 14 && content[12] * content[13] == 0,
            App2 => content.StartsWith("ICC_PROFILE\0"u8),
            App14 => content.StartsWith("Adobe"u8),
            _ => false,
        };

    /// <summary>The next marker, which any number of fill bytes may precede.</summary>
    private static byte Marker(Stream input)
    {
        if (Next(input) != 0xFF)
            throw new InvalidDataException("A marker is missing.");
        var marker = Next(input);
        while (marker == 0xFF)
            marker = Next(input);
        return marker;
    }

    /// <summary>
    /// Goes through the data of a scan: a 255 in it is followed by 0, or by the marker of a restart; any other marker
    /// ends it.
    /// </summary>
    private static byte Scan(Stream input, Stream? to)
    {
        while (true)
        {
            var at = Next(input);
            if (at != 0xFF)
            {
                to?.WriteByte(at);
                continue;
            }
            var marker = Next(input);
            while (marker == 0xFF)
                marker = Next(input);
            if (marker is not (0x00 or >= 0xD0 and <= 0xD7))
                return marker;
            to?.Write([0xFF, marker]);
        }
    }

    private static byte Next(Stream input) =>
        input.ReadByte() is >= 0 and var b ? (byte)b : throw new EndOfStreamException();
}
