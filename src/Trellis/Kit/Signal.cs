namespace Trellis.Kit;

/// <summary>Wakes the workers of this process when there is work to do.</summary>
public class Signal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Says that there is work.</summary>
    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException) { } // it is said already
    }

    /// <summary>Waits until there is work, and no longer than this.</summary>
    public Task Wait(TimeSpan longest, CancellationToken ct) => _raised.WaitAsync(longest, ct);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _raised.Dispose();
}
