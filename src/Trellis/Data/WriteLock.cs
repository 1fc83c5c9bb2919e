namespace Trellis.Data;

/// <summary>
/// The lock of whoever writes to the database, one at a time within this process. Whoever is in the queue holds no
/// connection, so that a long queue never takes the last one from those who only read.
/// </summary>
/// <param name="patience">How long a writer queues before they are asked to try again.</param>
public sealed class WriteLock(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public TimeSpan Patience => patience;

    /// <summary>Acquires the lock. Dispose what is returned to release it.</summary>
    /// <exception cref="WaitedTooLongException">It was not free in time.</exception>
    public async Task<IDisposable> Acquire(CancellationToken ct) =>
        await _gate.WaitAsync(patience, ct) ? new Held(_gate) : throw new WaitedTooLongException();

    public void Dispose() => _gate.Dispose();

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}

/// <summary>The lock was not free in time: too many write at once, or one of them does not end.</summary>
public sealed class WaitedTooLongException() : Exception("The write lock was not free in time.");
