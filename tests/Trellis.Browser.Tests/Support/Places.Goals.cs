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
            .. await Talks(maya, site),
            .. await Improvement(site),
            .. await Skills(maya, site),
            .. await Learning(maya),
        ];
    }

    /// <summary>Skills of one’s own, with none known, of a report; a certificate; the team’s table and a what-if.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Skills(
        Microsoft.Playwright.IPage maya,
        Site site
    )
    {
        await maya.GotoAsync("/skills");
        var certificate = (await maya.Locator(".certificates a").First.GetAttributeAsync("href"))!;
        var daniel = await site.Open(Daniel);
        await daniel.GotoAsync("/team/skills");
        var report = (await daniel.Locator(".sm thead a[href^='/people/']").First.GetAttributeAsync("href"))!;
        var person = report.Split('/')[2];
        await daniel.Context.CloseAsync();
        return
        [
            (Maya, "/skills"),
            (Maya, certificate),
            (Daniel, "/team/skills"),
            (Daniel, $"/team/skills?absent={person}&on=2041-05-06"),
            (Daniel, report),
        ];
    }

    /// <summary>Learning resources: all, those about an item, one, one to decide on, to edit, the forms.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Learning(Microsoft.Playwright.IPage maya)
    {
        await maya.GotoAsync("/learning");
        var one = (await maya.Locator("main .said-list a").First.GetAttributeAsync("href"))!;
        return
        [
            (Maya, "/learning"),
            (Maya, "/learning?text=nothing"),
            (Maya, one),
            (Maya, "/learning/new"),
            (Ingrid, "/learning"),
            (Ingrid, "/learning?state=proposed"),
            (Ingrid, one),
            (Ingrid, $"{one}/edit"),
            (Ingrid, "/learning/import"),
        ];
    }

    /// <summary>1:1s: the lists, one series as each of its two; thank-yous; feedback, requests for it and notes.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Talks(
        Microsoft.Playwright.IPage maya,
        Site site
    )
    {
        await maya.GotoAsync("/one-on-ones");
        var series = (await maya.Locator("main a[href*='/one-on-ones/']").First.GetAttributeAsync("href"))!;
        await maya.GotoAsync("/feedback");
        var note = (await maya.Locator("main a[href*='/feedback/notes/']").First.GetAttributeAsync("href"))!;
        var asked = (
            await maya.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Answer the request of Wei Chen" })
                .GetAttributeAsync("href")
        )!;
        await maya.GotoAsync("/growth/promotion");
        var promotion = (await maya.Locator("main a[href*='/promotion-cases/']").First.GetAttributeAsync("href"))!;
        var leila = await site.Open(Leila);
        await leila.GotoAsync("/growth/evidence");
        var quote = (await leila.Locator("main a[href*='/quotes/']").First.GetAttributeAsync("href"))!;
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
            (Maya, "/feedback"),
            (Daniel, "/feedback"),
            (Maya, note),
            (Maya, asked),
            (Wei, asked),
            (Maya, "/feedback/retrospectives"),
            (Wei, "/feedback/retrospectives"),
            (Maya, "/growth/evidence"),
            (Daniel, "/growth/evidence"),
            (Leila, quote),
            (Maya, "/growth/promotion"),
            (Theo, "/growth/promotion"),
            (Maya, promotion),
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

    /// <summary>Concerns, of nobody, to a report and as both read one; improvement plans, and one that was met.</summary>
    private static async Task<IReadOnlyList<(string Who, string Path)>> Improvement(Site site)
    {
        var wei = await site.Open(Wei);
        await wei.GotoAsync("/concerns");
        var concern = (await wei.Locator("main a[href*='/concerns/']").First.GetAttributeAsync("href"))!;
        var ingrid = await site.Open(Ingrid);
        await ingrid.GotoAsync("/improvement-plans");
        var plan = (await ingrid.Locator("main a[href*='/improvement-plans/']").First.GetAttributeAsync("href"))!;
        var daniel = await site.Open(Daniel);
        await daniel.GotoAsync(concern);
        var written = (await daniel.Locator(".crumbs a").First.GetAttributeAsync("href"))!;
        await daniel.GotoAsync("/team");
        var amara = (
            await daniel
                .GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Amara Diallo" })
                .First.GetAttributeAsync("href")
        )!;
        await daniel.GotoAsync(amara.Replace("/growth", "/improvement-plan", StringComparison.Ordinal));
        await daniel
            .GetByLabel("People Ops partner")
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Ingrid Solberg" });
        await daniel.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Begin the draft" }).ClickAsync();
        var draft = new Uri(daniel.Url).AbsolutePath;
        return
        [
            (Maya, "/concerns"),
            (Wei, "/concerns"),
            (Wei, concern),
            (Daniel, concern),
            (Daniel, written),
            (Daniel, written.Replace("/concerns", "/improvement-plan", StringComparison.Ordinal)),
            (Daniel, draft),
            (Maya, "/improvement-plans"),
            (Ingrid, "/improvement-plans"),
            (Ingrid, plan),
        ];
    }
}
