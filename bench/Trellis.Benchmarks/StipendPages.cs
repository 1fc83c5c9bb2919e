namespace Trellis.Benchmarks;

/// <summary>
/// What the pages of the stipend cost in a large company against a small one, where everybody has asked for something
/// four times.
/// </summary>
public static class StipendPages
{
    private static readonly IReadOnlyList<(string Path, int Who, string Words)> Pages =
    [
        ("/stipend", 0, "my stipend"),
        ("/stipend/approvals", 2, "to decide"),
        ("/stipend/finance/payments", 4, "claims to pay"),
        ("/stipend/finance", 4, "finance, all of a year"),
    ];

    public static async Task Measure(Effort effort)
    {
        await using var small = await Site.Start(effort.Small);
        await using var large = await Site.Start(effort.Large);
        await small.Spend();
        await large.Spend();
        Console.WriteLine($"Pages of the stipend at {effort.Large:N0} people against {effort.Small:N0}, p50");
        foreach (var (path, who, words) in Pages)
        {
            await small.SignIn(who);
            await large.SignIn(who);
            await small.Measure(path, effort.Of(10));
            await large.Measure(path, effort.Of(2));
            var (a, b) = (new Latencies(), new Latencies());
            for (var turn = 0; turn < 5; turn++)
            {
                a.Add(await small.Measure(path, effort.Of(10)));
                b.Add(await large.Measure(path, effort.Of(5)));
            }
            Console.WriteLine(
                $"  {words, -32} {b.P(50), 7:0.0} ms   {a.P(50), 7:0.0} ms   ratio {b.P(50) / a.P(50):0.00}"
            );
        }
    }
}
