namespace Trellis.Browser.Tests.Support;

/// <summary>Pages of company cycles.</summary>
public static partial class Places
{
    /// <summary>The open cycle, as People Ops runs it, and what a person in it reads.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Cycles(Site site)
    {
        var ingrid = await site.Open(Ingrid);
        await ingrid.GotoAsync("/cycles");
        var cycle = (await ingrid.Locator("a[href^='/cycles/']:not([href$='/new'])").First.GetAttributeAsync("href"))!;
        await ingrid.GotoAsync(cycle);
        var review = (await ingrid.Locator("table.owed a[href^='/reviews/']").First.GetAttributeAsync("href"))!;
        await ingrid.GotoAsync("/today");
        var compared = (await ingrid.Locator("main a[href$='/rating-calibration']").First.GetAttributeAsync("href"))!;
        return
        [
            (Ingrid, compared),
            (Daniel, compared),
            .. new[] { "", "?late=true", "?stage=paused", "/edit", "/extension", "/cancellation" }.Select(p =>
                (Ingrid, cycle + p)
            ),
            (Ingrid, review + "/cycle"),
        ];
    }
}
