namespace Trellis.Data;

/// <summary>
/// Turns to write to the database, one at a time within this process. Whoever waits for a turn holds no connection, so
/// that a long queue
/// never takes the last one from those who only read.
/// </summary>
/// <param name="patience">How long somebody waits for a turn before they are asked to come back.</param>
public sealed class WriteTurns(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public TimeSpan Patience => patience;

    /// <summary>Waits for a turn; it lasts until it is disposed.</summary>
    /// <exception cref="WaitedTooLongException">The turn did not come in time.</exception>
    public async Task<IDisposable> Wait(CancellationToken ct) =>
        await _gate.WaitAsync(patience, ct) ? new Turn(_gate) : throw new WaitedTooLongException();

    public void Dispose() => _gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}

/// <summary>A turn to write did not come in time: too many write at once, or one of them does not end.</summary>
public sealed class WaitedTooLongException() : Exception("A turn to write did not come in time.");
