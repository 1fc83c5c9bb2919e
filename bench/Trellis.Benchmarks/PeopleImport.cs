using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.Kernel;
using Trellis.Files;
using Trellis.People;

namespace Trellis.Benchmarks;

/// <summary>
/// What a table of people costs in which every manager is unknown: ten times the rows should cost ten times as much.
/// </summary>
public static class PeopleImport
{
    public static async Task Measure(Effort effort)
    {
        await using var site = await Site.Start(people: 50);
        var (few, many) = (effort.Rows / 10, effort.Rows);
        await Seconds(site, few);
        var (at, ten) = (await Seconds(site, few), await Seconds(site, many));
        Console.WriteLine(
            $"People import, every manager unknown: {few:N0} rows in {at:0.00} s, {many:N0} rows in {ten:0.00} s   "
                + $"(ratio {ten / at:0.0}; 10 is linear)"
        );
    }

    private static async Task<double> Seconds(Site site, int rows)
    {
        var table = new StringBuilder("email,name,manager_email,start_date\n");
        for (var i = 0; i < rows; i++)
            table.Append($"person{i}@bench.example,Person {i},nobody{i}@elsewhere.example,2026-01-01\n");
        var bytes = Encoding.UTF8.GetBytes(table.ToString());
        var clock = Stopwatch.StartNew();
        var refused = await site.AsOperator(s =>
            s.GetRequiredService<ImportPeople>()
                .Handle(new(new InputFile("people.csv", () => new MemoryStream(bytes)), DryRun: true), default)
        );
        if (refused.Problem is not Problem.Unreadable)
            throw new InvalidOperationException("The table was to be refused.");
        return clock.Elapsed.TotalSeconds;
    }
}
