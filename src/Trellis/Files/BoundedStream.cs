namespace Trellis.Files;

/// <summary>A stream that ends with an error instead of filling the memory.</summary>
public sealed class BoundedStream(Stream inner, long limit) : Stream
{
    private long _read;

    public sealed class TooLarge() : IOException("The input is larger than what is read here.");

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        return (_read += read) > limit ? throw new TooLarge() : read;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
