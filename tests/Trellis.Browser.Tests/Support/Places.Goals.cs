namespace Trellis.Browser.Tests.Support;

/// <summary>The pages of goals.</summary>
public static partial class Places
{
    /// <summary>One’s own goals under way, for later and closed; a report’s; one that is open to everyone.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Goals(Site site)
    {
        var maya = await site.Open(Maya);
        await maya.GotoAsync("/growth");
        var gap = (await maya.Locator("a[href*='/growth/goals/new?item=']").First.GetAttributeAsync("href"))!;
        await maya.GotoAsync("/growth/goals");
        async Task<string> Goal(string title) =>
            (
                await maya.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = title })
                    .GetAttributeAsync("href")
            )!;
        var active = await Goal("Run a discovery interview");
        var (later, closed) = (await Goal("Learn to chart survey results"), await Goal("Rewrite the benefit letters"));
        await maya.GotoAsync("/goals");
        var open = (await maya.Locator("main article a").First.GetAttributeAsync("href"))!;
        return
        [
            (Maya, "/growth/goals"),
            (Leila, "/growth/goals"),
            (Amara, "/growth/goals"),
            (Maya, "/growth/goals/new"),
            (Maya, gap),
            (Maya, "/goals"),
            (Maya, active),
            (Daniel, active),
            (Maya, $"{active}/edit"),
            (Maya, $"{active}/close"),
            (Maya, later),
            (Maya, closed),
            (Maya, open),
            .. await Plans(maya, site),
            .. await Talks(maya),
        ];
    }

    /// <summary>1:1s: the lists, one series as each of its two; and thank-yous.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Talks(Microsoft.Playwright.IPage maya)
    {
        await maya.GotoAsync("/one-on-ones");
        var series = (await maya.Locator("main a[href*='/one-on-ones/']").First.GetAttributeAsync("href"))!;
        await maya.GotoAsync("/appreciation");
        var own = (await maya.Locator("main a[href*='/appreciation/']").First.GetAttributeAsync("href"))!;
        return
        [
            (Maya, "/one-on-ones"),
            (Daniel, "/one-on-ones"),
            (Maya, series),
            (Daniel, series),
            (Maya, "/appreciation"),
            (Daniel, "/appreciation"),
            (Maya, own),
        ];
    }

    /// <summary>The living plan of one’s own and of a report, one that is proposed and one that is agreed, and none yet.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Plans(
        Microsoft.Playwright.IPage maya,
        Site site
    )
    {
        await maya.GotoAsync("/growth/plan");
        var proposed = (await maya.Locator("aside .sheet a").First.GetAttributeAsync("href"))!;
        var agreed = (await maya.Locator("aside .outline a").First.GetAttributeAsync("href"))!;
        var daniel = await site.Open(Daniel);
        await daniel.GotoAsync("/team");
        var growth = (
            await daniel
                .GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Maya Okafor" })
                .First.GetAttributeAsync("href")
        )!;
        return
        [
            (Maya, "/growth/plan"),
            (Leila, "/growth/plan"),
            (Daniel, growth.Replace("/growth", "/plan", StringComparison.Ordinal)),
            (Maya, proposed),
            (Daniel, proposed),
            (Maya, agreed),
        ];
    }
}
