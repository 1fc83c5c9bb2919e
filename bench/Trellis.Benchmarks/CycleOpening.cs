using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Data;
using Trellis.Demo;
using Trellis.Domain.Kernel;
using Trellis.Domain.Reviews;
using Trellis.Kit;
using Trellis.Reviews.Cycles;

namespace Trellis.Benchmarks;

/// <summary>
/// What it costs to open a company cycle for many people, and the first page of its progress: ten times the people should
/// cost at most twelve times as much to open, and a hundred times the people at most half as much again to look at.
/// </summary>
public static class CycleOpening
{
    public static async Task Measure(Effort effort)
    {
        await using var few = await Opening.Of(Math.Max(effort.Small, effort.Large / 10));
        await using var many = await Opening.Of(effort.Large);
        await using var small = await Opening.Of(effort.Small);
        Console.WriteLine(
            $"Cycle, opening: {few.People:N0} people in {few.Seconds:0.0} s, {many.People:N0} in {many.Seconds:0.0} s   "
                + $"(ratio {many.Seconds / few.Seconds:0.0} for {(double)many.People / few.People:0.0} times the people)"
        );
        await small.Look(effort.Of(200));
        await many.Look(effort.Of(200));
        var (ofSmall, ofMany) = (new List<double>(), new List<double>());
        for (var i = 0; i < effort.Of(200); i++)
        {
            // in turn, so that neither has the warmer process
            ofSmall.AddRange(await small.Look(1));
            ofMany.AddRange(await many.Look(1));
        }
        Console.WriteLine(
            $"Cycle, first page of the progress: {small.People:N0} people {Median(ofSmall):0.0} ms, {many.People:N0} "
                + $"{Median(ofMany):0.0} ms   (ratio {Median(ofMany) / Median(ofSmall):0.00})"
        );
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>A company in which a cycle was opened and looked at.</summary>
    private sealed record Opening(Site Site, Id<Cycle> Cycle, int People, double Seconds) : IAsyncDisposable
    {
        public static async Task<Opening> Of(int people)
        {
            var site = await Site.Start(people);
            var id = await site.AsOperator(Opened);
            var clock = Stopwatch.StartNew();
            var opened = await site.AsOperator(s => s.GetRequiredService<OpenCycles>().Handle(default));
            var seconds = clock.Elapsed.TotalSeconds;
            if (opened.Problem is { } problem)
                throw new InvalidOperationException(problem.Message);
            var counted = await site.AsOperator(s => s.GetRequiredService<CountCycles>().Handle(default));
            if (counted.Problem is { } uncounted)
                throw new InvalidOperationException(uncounted.Message);
            await site.SignIn(IndexOf("ingrid.solberg"));
            return new(site, id, opened.Value, seconds);
        }

        /// <summary>The milliseconds that each of some looks at the first page of the progress took.</summary>
        public Task<IReadOnlyList<double>> Look(int times) => Site.Measure($"/cycles/{Cycle}", times);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    /// <summary>A cycle of everybody that was opened, and whose reviews are still to open.</summary>
    private static async Task<Id<Cycle>> Opened(IServiceProvider services)
    {
        var (db, me) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Viewer>());
        var cycle = new Cycle
        {
            Name = "Annual 360",
            OpensOn = me.Today,
            CreatedAt = me.Now,
            OpenedAt = me.Now,
            OpenedByName = me.Name,
        };
        db.Add(cycle);
        await db.SaveChangesAsync();
        return cycle.Id;
    }

    private static int IndexOf(string name) =>
        DemoSignIns.All.Select((s, i) => (s.Email, i)).First(s => s.Email.StartsWith(name, StringComparison.Ordinal)).i;
}
