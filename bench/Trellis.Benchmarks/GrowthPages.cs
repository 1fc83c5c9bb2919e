using System.Diagnostics;
using Trellis.Accounts;

namespace Trellis.Benchmarks;

/// <summary>
/// What My growth costs in a large company against a small one and against a plain answer, and what an import takes
/// there.
/// </summary>
public static class GrowthPages
{
    public static async Task Measure(Effort effort, string ddat)
    {
        await using var small = await Site.Start(effort.Small);
        await using var large = await Site.Start(effort.Large);
        await small.Measure("/growth", effort.Of(200));
        await large.Measure("/growth", effort.Of(200));
        await large.Measure("/bench/plaintext", effort.Of(2000));

        // Alternating turns, so that whatever else the machine does falls on all of them.
        var (few, many, plain) = (new Latencies(), new Latencies(), new Latencies());
        for (var turn = 0; turn < 8; turn++)
        {
            few.Add(await small.Measure("/growth", effort.Of(250)));
            many.Add(await large.Measure("/growth", effort.Of(250)));
            plain.Add(await large.Measure("/bench/plaintext", effort.Of(2500)));
        }
        Console.WriteLine("My growth, one client after another, SQLite");
        Say($"at {effort.Large, 6:N0} people", many);
        Say($"at {effort.Small, 6:N0} people", few);
        Say("plaintext", plain);
        Console.WriteLine($"  ratio page / plaintext, requests/s          {many.PerSecond / plain.PerSecond:0.000}");
        Console.WriteLine($"  ratio p99 / p50 of the page                 {many.P(99) / many.P(50):0.00}");
        Console.WriteLine($"  ratio time in the large / small company     {many.P(50) / few.P(50):0.00}");
        await Today(effort, small, large);
        await Import(large, ddat);
    }

    /// <summary>The page that counts what is waiting, as somebody who decides for others.</summary>
    private static async Task Today(Effort effort, Site small, Site large)
    {
        var manager = DemoSignIns.All.ToList().FindIndex(p => p.Email.StartsWith("daniel.", StringComparison.Ordinal));
        await small.SignIn(manager);
        await large.SignIn(manager);
        await small.Measure("/today", effort.Of(200));
        await large.Measure("/today", effort.Of(200));
        var (few, many) = (new Latencies(), new Latencies());
        for (var turn = 0; turn < 8; turn++)
        {
            few.Add(await small.Measure("/today", effort.Of(250)));
            many.Add(await large.Measure("/today", effort.Of(250)));
        }
        Console.WriteLine("Today, as a manager, one client after another, SQLite");
        Say($"at {effort.Large, 6:N0} people", many);
        Say($"at {effort.Small, 6:N0} people", few);
        Console.WriteLine($"  ratio time in the large / small company     {many.P(50) / few.P(50):0.00}");
    }

    private static void Say(string what, Latencies times) =>
        Console.WriteLine(
            $"  {what, -20} {times.PerSecond, 9:N0} requests/s   p50 {times.P(50):0.00} ms   p99 {times.P(99):0.00} ms"
        );

    private static async Task Import(Site site, string ddat)
    {
        if (!Directory.Exists(ddat))
        {
            Console.WriteLine($"DDaT import               left out: {ddat} is not there");
            return;
        }
        var clock = Stopwatch.StartNew();
        var things = await site.Import(ddat);
        var first = clock.Elapsed.TotalSeconds;
        clock.Restart();
        await site.Import(ddat);
        var again = clock.Elapsed.TotalSeconds;
        Console.WriteLine(
            $"DDaT import               {first:0.00} s for {things:N0} things; again, changing nothing, "
                + $"{again:0.00} s (ratio {again / first:0.00})"
        );
    }
}
