using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>
/// The pages that the guides show, as people of the demo company see them. With TRELLIS_PICTURES set to
/// anything, their pictures are written to docs/guide/pictures; otherwise it is only seen that they are there.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class GuidePicturesTests(Site site) : IClassFixture<Site>
{
    private const string Variable = "TRELLIS_PICTURES";

    [Fact]
    public async Task Each_page_of_the_guide_is_there()
    {
        var page = await site.Open(Places.Ingrid);
        await page.GotoAsync("/framework");
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).CountAsync() > 0)
            await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        else
            await page.GetByRole(AriaRole.Link, new() { Name = "Edit the draft" }).ClickAsync();
        await page.Arrives("**/draft");
        var framework = new Uri(page.Url).AbsolutePath[..^"/draft".Length];

        await page.GotoAsync($"{framework}/draft/roles/content-designer/expectations");
        await page.GetByLabel("Ownership, Content designer", new() { Exact = true }).SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save to the draft" }).First.ClickAsync();
        await page.Locator("[role=status]").First.WaitForAsync();
        await page.GotoAsync($"{framework}/draft/competencies/plain-language");
        await page.GetByLabel("Individual contributor, Working")
            .FillAsync(
                "Rewrites a page of policy so that a tired reader can act on it, and tries it with two readers. "
                    + "Checks each change of meaning with the policy owner."
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Save to the draft" }).First.ClickAsync();
        await page.Locator("[role=status]").First.WaitForAsync();

        await Take(
            page,
            $"{framework}/draft/roles/content-designer/expectations",
            "Expectations of Content designer",
            "framework-expectations"
        );

        await Take(page, $"{framework}/draft?category=content", "Draft of version", "framework-draft");
        await Take(page, $"{framework}/draft/competencies/plain-language", "Plain language", "framework-competency");
        await Take(page, $"{framework}/draft/review", "If you publish version", "framework-review");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(
            "Content designer now needs Proficient in Ownership"
        );
        await Take(page, "/careers", "Careers", "career-map", "main .tabs");
        await Take(page, $"{framework}/criteria/content", "Progression criteria: Content", "criteria");
        site.Complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Each_page_of_the_guides_to_reviews_is_there()
    {
        var maya = await site.Open(Places.Maya);
        await Take(maya, $"/reviews/{await First(maya, "mine")}", "Your annual 360", "annual-360");
        await maya.GotoAsync("/growth/goals");
        var goal = maya.GetByRole(AriaRole.Link, new() { Name = "Run a discovery interview" });
        await Take(maya, (await goal.GetAttributeAsync("href"))!, "Run a discovery interview", "goal", "main figure");
        await maya.GotoAsync("/growth/plan");
        var plan = (await maya.Locator("aside .sheet a").First.GetAttributeAsync("href"))!;
        await Take(maya, plan, "PD and community participation plan", "plan");
        await Take(maya, "/appreciation", "Appreciation", "appreciation");
        await Take(maya, "/feedback", "Feedback", "feedback");
        await Take(maya, "/growth/evidence", "Evidence", "evidence");
        await maya.GotoAsync("/growth/promotion");
        var promotion = (await maya.Locator("main a[href*='/promotion-cases/']").First.GetAttributeAsync("href"))!;
        await Take(maya, promotion, "Your case for", "promotion-case");
        await maya.GotoAsync("/one-on-ones");
        var series = (await maya.Locator("main a[href*='/one-on-ones/']").First.GetAttributeAsync("href"))!;
        await Take(maya, series, "1:1 with Daniel Reyes", "one-on-one");
        var daniel = await site.Open(Places.Daniel);
        await Take(daniel, "/team/skills", "Skills of your team", "team-skills", "main figure, .sm");
        var over = $"/reviews/{await First(daniel, "past")}/final";
        await Take(daniel, over, "Final assessment of Amara Diallo", "final-assessment", "main figure");
        var ingrid = await site.Open(Places.Ingrid);
        await ingrid.GotoAsync("/improvement-plans");
        var met = (await ingrid.Locator("main a[href*='/improvement-plans/']").First.GetAttributeAsync("href"))!;
        await Take(ingrid, met, "Improvement plan for Luis Ortega", "improvement-plan");
        await ingrid.GotoAsync("/cycles");
        var cycle = await ingrid.Locator("main table a").First.GetAttributeAsync("href");
        await Take(ingrid, cycle!, "Annual 360", "cycle", "main .lede");
        await ingrid.GotoAsync("/today");
        var compared = await ingrid.Locator("main a[href$='/rating-calibration']").First.GetAttributeAsync("href");
        await Take(ingrid, compared!, "Rating calibration", "rating-calibration", "main figure");
        site.Complaints.ShouldBeEmpty();
    }

    /// <summary>The first 360 of a part of somebody's conversations.</summary>
    private static async Task<string> First(IPage page, string part)
    {
        var answer = await (await page.APIRequest.GetAsync("/api/conversations")).JsonAsync();
        return answer!
            .Value.GetProperty(part)
            .EnumerateArray()
            .First(r => r.GetProperty("kind").GetString() == "annual360")
            .GetProperty("id")
            .GetString()!;
    }

    /// <summary>
    /// Opens a page, sees its heading, and takes its picture: the window, from the top or from what is the point of it.
    /// </summary>
    private static async Task Take(IPage page, string path, string heading, string name, string? from = null)
    {
        await page.GotoAsync(path);
        (await page.Locator("h1").InnerTextAsync()).ShouldStartWith(heading);
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 })
            return;
        if (from is not null)
            await page.Locator(from)
                .First.EvaluateAsync("e => window.scrollTo(0, e.getBoundingClientRect().top + window.scrollY - 8)");
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "docs", "guide", "pictures")).FullName;
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled }
        );
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Trellis.slnx")))
            at = at.Parent!;
        return at.FullName;
    }
}
