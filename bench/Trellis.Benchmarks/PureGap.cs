using System.Diagnostics;
using Trellis.Domain.Assessments;

namespace Trellis.Benchmarks;

/// <summary>The gap rule alone: no database, no page.</summary>
public static class PureGap
{
    public static Task Measure(Effort effort)
    {
        var (times, turns) = (effort.Of(200_000), effort.Of(7));
        var asked = Enumerable
            .Range(0, 15)
            .Select(i => new Requirement<int>(i, $"Item {i:00}", ItemKind.Competency, 1 + i % 4, 1))
            .ToList();
        var have = Enumerable.Range(0, 15).ToDictionary(i => i, i => i % 5 == 0 ? (int?)null : 1 + i % 3);
        long sink = 0;
        var gap = Nanoseconds(times, turns, () => sink += GapAnalysis.Of(asked, key => have[key]).Deficit);
        var copy = Nanoseconds(times, turns, () => sink += asked.ToArray().Length);
        GC.KeepAlive(sink);
        Console.WriteLine(
            $"Gap of a person to a position, 15 items   {gap:N0} ns   (ratio to copying its 15 requirements into an "
                + $"array: {gap / copy:0.0})"
        );
        return Task.CompletedTask;
    }

    /// <summary>The best of several turns, because everything that disturbs only adds.</summary>
    private static double Nanoseconds(int times, int turns, Action action)
    {
        var best = double.MaxValue;
        for (var turn = 0; turn < turns; turn++)
        {
            var clock = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
                action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalNanoseconds / times);
        }
        return best;
    }
}
