namespace Trellis.Tests.Support;

/// <summary>A stream that makes each byte when it is read, holds none, and counts how many were taken.</summary>
public sealed class EndlessStream(long length, Func<int, byte> make, int most = int.MaxValue) : Stream
{
    public long Taken { get; private set; }
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, most), length - Taken);
        for (var i = 0; i < count; i++)
            buffer[i] = make((int)Taken++);
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
