namespace Trellis.Files;

/// <summary>
/// A picture as it is served: found out from its content and whole, without what a camera or a program wrote into it and
/// without what follows its end. It is not decoded.
/// </summary>
/// <param name="MediaType">image/png, image/jpeg or image/webp.</param>
public sealed record Picture(string MediaType, int Width, int Height, byte[] Content)
{
    /// <summary>The picture in a file; null where it is none of these kinds.</summary>
    /// <exception cref="InvalidDataException">It is of one of these kinds, and not whole.</exception>
    public static Picture? Of(byte[] file)
    {
        using var to = new MemoryStream();
        try
        {
            if (file.AsSpan().StartsWith(PngParts.Signature))
                return Walk("image/png", PngParts.Size, PngParts.Copy);
            if (file.AsSpan().StartsWith(JpegParts.Start))
                return Walk("image/jpeg", JpegParts.Size, JpegParts.Copy);
            if (!WebpParts.Begins(file))
                return null;
            var (width, height) = WebpParts.Copy(file, to);
            return new("image/webp", width, height, to.ToArray());
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("A picture that ends too early.", e);
        }

        Picture Walk(string type, Func<Stream, (int Width, int Height)> size, Action<Stream, Stream> copy)
        {
            using var from = new MemoryStream(file, writable: false);
            var (width, height) = size(from);
            from.Position = 0;
            copy(from, to);
            return new(type, width, height, to.ToArray());
        }
    }
}
