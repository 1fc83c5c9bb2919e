using System.Diagnostics;
using Trellis.Domain.Assessments;

namespace Trellis.Benchmarks;

/// <summary>The gap rule alone: no database, no page.</summary>
public static class PureGap
{
    public static (double Nanoseconds, double RatioToCopy) Measure()
    {
        var asked = Enumerable.Range(0, 15).Select(i => new Requirement<int>(i, $"Item {i:00}", ItemKind.Competency, 1 + i % 4, 1)).ToList();
        var have = Enumerable.Range(0, 15).ToDictionary(i => i, i => i % 5 == 0 ? (int?)null : 1 + i % 3);
        long sink = 0;
        var gap = Nanoseconds(() => sink += GapAnalysis.Of(asked, key => have[key]).Deficit);
        var copy = Nanoseconds(() => sink += asked.ToArray().Length);
        GC.KeepAlive(sink);
        return (gap, gap / copy);
    }

    /// <summary>The best of several turns, because everything that disturbs only adds.</summary>
    private static double Nanoseconds(Action action)
    {
        const int Times = 200_000;
        var best = double.MaxValue;
        for (var turn = 0; turn < 7; turn++)
        {
            var clock = Stopwatch.GetTimestamp();
            for (var i = 0; i < Times; i++) action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalNanoseconds / Times);
        }
        return best;
    }
}
