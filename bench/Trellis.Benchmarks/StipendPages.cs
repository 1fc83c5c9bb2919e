namespace Trellis.Benchmarks;

/// <summary>What the pages of the stipend cost in a large company against a small one, where everybody has asked for something four times.</summary>
public static class StipendPages
{
    private static readonly IReadOnlyList<(string Path, int Who, string Words)> Pages =
        [("/stipend", 0, "my stipend"), ("/stipend/approvals", 2, "to decide"), ("/stipend/finance/payments", 4, "claims to pay"), ("/stipend/finance", 4, "finance, all of a year")];

    public static async Task Measure()
    {
        await using var small = await Site.Start(people: 100);
        await using var large = await Site.Start(people: 10_000);
        await small.Spend();
        await large.Spend();
        Console.WriteLine("Pages of the stipend at 10,000 people against 100, p50");
        foreach (var (path, who, words) in Pages)
        {
            await small.SignIn(who);
            await large.SignIn(who);
            await small.Measure(path, 10);
            await large.Measure(path, 2);
            var (a, b) = (new Latencies(), new Latencies());
            for (var turn = 0; turn < 5; turn++)
            {
                a.Add(await small.Measure(path, 10));
                b.Add(await large.Measure(path, 5));
            }
            Console.WriteLine($"  {words,-32} {b.P(50),7:0.0} ms   {a.P(50),7:0.0} ms   ratio {b.P(50) / a.P(50):0.00}");
        }
    }
}
