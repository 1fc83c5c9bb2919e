using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>
/// An annual 360 as five people have it: People Ops, two coworkers, the person and their manager; without script on a phone.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class AnnualJourneyTests(Site site) : IClassFixture<Site>
{
    private const int Phone = 390;

    [Fact]
    public async Task A_360_goes_from_its_opening_to_its_acknowledgement()
    {
        var sofia = await site.Open("sofia.marchetti", Phone, script: false);
        var ingrid = await site.Open(Places.Ingrid, Phone, script: false);
        var daniel = await site.Open(Places.Daniel, Phone, script: false);

        // People Ops opens it.
        await ingrid.GotoAsync("/people?search=sofia");
        await ingrid.GetByRole(AriaRole.Link, new() { Name = "Sofia Marchetti" }).First.ClickAsync();
        await ingrid.GotoAsync(new Uri(ingrid.Url).AbsolutePath + "/conversations");
        await ingrid.GetByRole(AriaRole.Button, new() { Name = "Open an annual 360" }).ClickAsync();
        await Said(ingrid, "The review is open.");
        var review = new Uri(ingrid.Url).AbsolutePath;

        // The person nominates, and the manager agrees and adds another.
        await sofia.GotoAsync(review);
        await sofia.GetByRole(AriaRole.Link, new() { Name = "Nominate coworkers" }).ClickAsync();
        await sofia.GetByRole(AriaRole.Checkbox, new() { Name = "Noor Rahman" }).CheckAsync();
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Nominate coworkers" }).ClickAsync();
        await Said(sofia, "Nominated.");
        await daniel.GotoAsync(review + "/coworkers");
        await daniel.GetByRole(AriaRole.Checkbox, new() { Name = "Jonas Lindqvist" }).CheckAsync();
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Invite coworkers" }).ClickAsync();
        await Said(daniel, "2 coworkers are invited.");

        // Two coworkers write, one of them with a level.
        await Writes("noor.rahman", "Noor sees clear structure.", level: "Proficient");
        await Writes("jonas.lindqvist", "Jonas sees calm in reviews.", level: null);

        // Both assess; each reads the other when both are submitted.
        await Assesses(sofia, review, "Begin your self-assessment", "Sofia led the style guide.");
        await daniel.GotoAsync(review);
        (await daniel.Locator("main").InnerTextAsync()).ShouldNotContain("Sofia led the style guide.");
        await Assesses(daniel, review, "Begin your view", "Daniel saw the style guide.");

        // They talk; the manager decides, and shares once nothing is missing.
        await daniel.GotoAsync(review + "/conversation");
        (await daniel.ContentAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Sofia led the style guide."),
            t => t.ShouldContain("Noor sees clear structure.")
        );
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Record that it was held" }).ClickAsync();
        await Said(daniel, "Recorded.");
        await daniel.GetByLabel("What coworkers said, in your words").FillAsync("They value structure and calm.");
        await daniel.GetByLabel("Goal 1", new() { Exact = true }).FillAsync("Hand the style guide over");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Share with Sofia" }).ClickAsync();
        (await daniel.Locator("main").InnerTextAsync()).ShouldContain("Each goal needs a date.");
        (await daniel.GetByLabel("Goal 1", new() { Exact = true }).InputValueAsync()).ShouldBe(
            "Hand the style guide over"
        );
        await daniel.GetByLabel("Date of goal 1").FillAsync($"{site.Today.AddDays(120):yyyy-MM-dd}");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Share with Sofia" }).ClickAsync();
        await Said(daniel, "Shared with Sofia Marchetti.");

        // The person reads what is theirs to read, and acknowledges it.
        await sofia.GotoAsync("/today");
        await sofia.GetByRole(AriaRole.Link, new() { Name = "Read final assessment" }).First.ClickAsync();
        (await sofia.Locator("main").InnerTextAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("They value structure and calm."),
            t => t.ShouldContain("Hand the style guide over"),
            t => t.ShouldNotContain("Noor sees")
        );
        await sofia.GetByLabel("Comment").FillAsync("Thank you.");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the final assessment" }).ClickAsync();
        await Said(sofia, "Acknowledged.");
    }

    private async Task Writes(string who, string keep, string? level)
    {
        var page = await site.Open(who, Phone, script: false);
        await page.GotoAsync("/conversations");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sofia Marchetti" }).First.ClickAsync();
        await page.GetByLabel("Keep doing").FillAsync(keep);
        if (level is not null)
        {
            await page.Locator("summary", new() { HasText = "Communication" }).First.ClickAsync();
            await page.GetByLabel("Level it shows, if you saw enough, Communication").SelectOptionAsync(level);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).ClickAsync();
        await Said(page, "Your feedback is submitted.");
    }

    /// <summary>Rates the first competency, and submits.</summary>
    private static async Task Assesses(IPage page, string review, string begin, string evidence)
    {
        await page.GotoAsync(review);
        await page.GetByRole(AriaRole.Button, new() { Name = begin }).ClickAsync();
        await page.Locator("input[name='Input.Level'][value='3']").CheckAsync();
        await page.GetByLabel("Evidence", new() { Exact = true }).FillAsync(evidence);
        await page.Locator("button[name=go][value=next]").ClickAsync();
        await page.GotoAsync(new Uri(page.Url).AbsolutePath.Replace("/submission", "") + "/submission");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).First.ClickAsync();
        await Said(page, "Submitted.");
    }

    private static Task Said(IPage page, string what) =>
        page.Locator("[role=status]", new() { HasText = what }).First.WaitForAsync();
}
