using System.Diagnostics;
using System.Globalization;

namespace Trellis.Cli;

/// <summary>
/// Says on standard error what a long command is at and for how long, so that nobody wonders: one line that counts on a
/// terminal, nothing where the output goes to a file or the work is done in a moment.
/// </summary>
public sealed class Progress : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Timer? _timer;
    private volatile string _phase = "Reading";
    private readonly Lock _line = new();
    private bool _shown;

    public Progress()
    {
        if (!Console.IsErrorRedirected)
            _timer = new(_ => Show(), null, TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(200));
    }

    /// <summary>What begins now.</summary>
    public void Say(string phase) => _phase = phase;

    private void Show()
    {
        lock (_line)
        {
            _shown = true;
            Console.Error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\r{_phase}, {Stopwatch.GetElapsedTime(_start).TotalSeconds:0.0} s … "
                )
            );
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_line)
        {
            if (_shown)
                Console.Error.Write($"\r{new string(' ', 70)}\r");
        }
    }
}
