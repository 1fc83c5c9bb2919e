namespace Trellis.Benchmarks;

/// <summary>
/// What the pages of the editor cost with a large framework against a small one: they should cost what they show.
/// </summary>
public static class EditorPages
{
    public static async Task Measure(Effort effort)
    {
        await using var few = await Site.Start(people: 0);
        await using var many = await Site.Start(people: 1);
        await few.SignIn(3);
        await many.SignIn(3);
        var (at40, at1000) = (
            await few.Edited(SomeFramework.Of(40)),
            await many.Edited(SomeFramework.Of(effort.Competencies))
        );
        Console.WriteLine(
            $"Framework of {effort.Competencies:N0} competencies   in {at1000.In:0.00} s, out {at1000.Out:0.00} s   "
                + $"(of 40: in {at40.In:0.00} s, out {at40.Out:0.00} s)"
        );
        Console.WriteLine($"Pages of the editor at {effort.Competencies:N0} competencies against 40, p50");
        foreach (
            var page in new[]
            {
                "/draft",
                "/draft/competencies/c-1",
                "/draft/roles/r-0/expectations",
                "/draft/review",
                "",
            }
        )
        {
            await few.Measure(at40.Path + page, effort.Of(20));
            await many.Measure(at1000.Path + page, effort.Of(20));
            var (a, b) = (new Latencies(), new Latencies());
            for (var turn = 0; turn < 5; turn++)
            {
                a.Add(await few.Measure(at40.Path + page, effort.Of(20)));
                b.Add(await many.Measure(at1000.Path + page, effort.Of(20)));
            }
            Console.WriteLine(
                $"  {(page.Length == 0 ? "the framework" : page), -32} {b.P(50), 7:0.0} ms   {a.P(50), 7:0.0} ms   "
                    + $"ratio {b.P(50) / a.P(50):0.00}"
            );
        }
    }
}
