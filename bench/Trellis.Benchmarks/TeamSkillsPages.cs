using System.IO.Compression;
using Trellis.Accounts;

namespace Trellis.Benchmarks;

/// <summary>
/// What the table of a team's skills costs for 200 people and 150 skills against 20 people and the same skills: ten times
/// the cells should cost at most twelve times as much, and the page stays under 300 KB compressed.
/// </summary>
public static class TeamSkillsPages
{
    private const string Page = "/team/skills";
    private const int Skills = 150,
        Few = 20,
        Many = 200;

    public static async Task Measure(Effort effort)
    {
        await using var small = await Start(Few);
        await using var large = await Start(Many);
        await small.Measure(Page, effort.Of(60));
        await large.Measure(Page, effort.Of(30));
        var (few, many) = (new Latencies(), new Latencies());
        for (var turn = 0; turn < 8; turn++)
        {
            few.Add(await small.Measure(Page, effort.Of(60)));
            many.Add(await large.Measure(Page, effort.Of(15)));
        }
        var page = await large.Read(Page);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(page);
        Console.WriteLine("Skills of a team, one client after another, SQLite");
        Console.WriteLine(
            $"  {Few} people × {Skills} skills {few.P(50):0.0} ms, {Many} × {Skills} {many.P(50):0.0} ms   "
                + $"(ratio {many.P(50) / few.P(50):0.0} for {Many / Few} times the cells)"
        );
        Console.WriteLine(
            $"  the page of {Many} × {Skills}: {page.Length / 1000.0:N0} KB, {packed.Length / 1000.0:N0} KB compressed"
        );
    }

    private static async Task<Site> Start(int people)
    {
        var (lead, site) = (DemoSignIns.All[^1].Email, await Site.Start(0));
        await site.Write(db => SomeSkills.Write(db, lead, people, Skills));
        await site.SignIn(DemoSignIns.All.Count - 1);
        return site;
    }
}
