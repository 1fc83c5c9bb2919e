namespace Trellis.Data;

/// <summary>Wakes whoever sends messages, once some are saved by this process. Others are found at the next look.</summary>
public sealed class MessageSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Says that there are messages.</summary>
    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException) { } // it is said already
    }

    /// <summary>Waits until there are messages, and no longer than this.</summary>
    public Task Wait(TimeSpan longest, CancellationToken ct) => _raised.WaitAsync(longest, ct);

    public void Dispose() => _raised.Dispose();
}
