using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>
/// From a concern that its person answers to an improvement plan that names it, is agreed to, shared and acknowledged,
/// without script.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class ImprovementJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, Places.Maya, "Maya Okafor")]
    [InlineData(390, Places.Leila, "Leila Haddad")]
    public async Task Said_early_then_planned_agreed_shared_and_acknowledged(int width, string who, string name)
    {
        const string seen = "Two letters had to be rewritten.",
            answer = "I was between two projects.",
            shows = "Two letters, each tested with five readers.";
        var daniel = await site.Open(Places.Daniel, width, script: false);
        await daniel.GotoAsync("/team");
        await daniel.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await daniel.GetByRole(AriaRole.Link, new() { Name = "Concerns", Exact = true }).ClickAsync();
        await daniel.GetByLabel("Competency").SelectOptionAsync(new SelectOptionValue { Label = "Plain language" });
        await daniel.GetByLabel("What is expected").FillAsync("Letters that people understand the first time.");
        await daniel.GetByLabel("What you saw").FillAsync(seen);
        await daniel.GetByLabel("What would help").FillAsync("Pairing on Tuesdays.");
        await Press(daniel, "Share the concern");

        var person = await site.Open(who, width, script: false);
        await person.GotoAsync("/concerns");
        await person.Locator("main a[href*='/concerns/']").First.ClickAsync();
        (await person.Locator("main").InnerTextAsync()).ShouldContain(seen);
        await person.GetByLabel("Your answer").FillAsync(answer);
        await Press(person, "Send the answer");

        await daniel.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await daniel.GetByRole(AriaRole.Link, new() { Name = "Improvement plan", Exact = true }).ClickAsync();
        await daniel
            .GetByLabel("People Ops partner")
            .SelectOptionAsync(new SelectOptionValue { Label = "Ingrid Solberg" });
        await Press(daniel, "Begin the draft");
        await daniel.GetByLabel("What happened, and what it caused").FillAsync("Two letters went out late in October.");
        await daniel.GetByLabel("Plain language").CheckAsync();
        await daniel
            .GetByLabel("Level 1", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await daniel.GetByLabel("What would show level 1 by the end?").FillAsync(shows);
        await daniel.GetByLabel("Support 1").FillAsync("Pairing with Sofia, two mornings a week");
        await Press(daniel, "Ask People Ops to agree");
        var plan = new Uri(daniel.Url).AbsolutePath;

        var ingrid = await site.Open(Places.Ingrid, width, script: false);
        await ingrid.GotoAsync(plan);
        await Press(ingrid, "Agree to the plan");
        await daniel.ReloadAsync();
        await Press(daniel, "Share the plan");

        await person.GotoAsync(plan);
        var read = await person.Locator("main").InnerTextAsync();
        read.ShouldContain("Acknowledging is not agreeing.");
        read.ShouldContain(shows);
        read.ShouldContain("Ingrid Solberg");
        await Press(person, "I have read this plan");
        (await person.Locator("main").InnerTextAsync()).ShouldContain("has read the plan, which is not agreeing");
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { daniel, person, ingrid })
            await page.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
