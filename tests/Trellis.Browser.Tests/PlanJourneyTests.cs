using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>The yearly plan, from its draft to the agreement, as the person and their manager make it, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class PlanJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, Places.Amara, "Amara Diallo", "Lead the review of the tax letters")]
    [InlineData(390, Places.Wei, "Wei Chen", "Publish the plain language checklist for other cities")]
    public async Task Proposed_talked_about_agreed_and_printed(int width, string who, string name, string goal)
    {
        var person = await site.Open(who, width, script: false);
        await person.GotoAsync("/growth");
        await person.GetByRole(AriaRole.Link, new() { Name = "Development plan" }).ClickAsync();
        await person.Locator("form[action='/plans/start'] button").ClickAsync();
        (await person.Locator("#readers").InnerTextAsync()).ShouldContain("Only you, until you propose it.");
        await person.GetByLabel("What is your year about?").FillAsync("To decide what we leave out.");
        await Press(person, "Propose the plan");
        (await Said(person)).ShouldContain("Daniel Reyes can read it now.");
        (await person.Locator("main").InnerTextAsync()).ShouldContain(goal);

        var daniel = await site.Open(Places.Daniel, width, script: false);
        await daniel.GotoAsync("/today");
        await daniel.GetByRole(AriaRole.Link, new() { Name = $"Read the PD plan of {name}" }).ClickAsync();
        await daniel.GetByLabel("Your comment").FillAsync("Let us begin in spring.");
        await daniel
            .GetByLabel("About", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = goal });
        await Press(daniel, "Add the comment");
        (await Said(daniel)).ShouldContain("Your comment is saved.");
        await person.ReloadAsync();
        (await person.Locator("article.goal", new() { HasText = goal }).InnerTextAsync()).ShouldContain(
            "Let us begin in spring."
        );

        await daniel.GetByLabel("The day on which you met").FillAsync($"{site.Today:yyyy-MM-dd}");
        await Press(daniel, "Agree to the plan");
        (await Said(daniel)).ShouldContain("The plan is agreed.");
        await person.ReloadAsync();
        (await person.Locator("aside .stem").InnerTextAsync()).ShouldContain("Agreed by Daniel Reyes");
        await person.EmulateMediaAsync(new() { Media = Media.Print });
        (await person.Locator(".signatures").InnerTextAsync()).ShouldContain("Agreed on");
        (await person.Locator(".signatures").IsVisibleAsync()).ShouldBeTrue();
        (await person.GetByRole(AriaRole.Button, new() { Name = "Add the comment" }).CountAsync()).ShouldBe(0);
        await person.GotoAsync("/today");
        (await person.Locator("main").InnerTextAsync()).ShouldContain("Daniel Reyes agreed to your PD plan.");
        site.Complaints.ShouldBeEmpty();
        await person.Context.CloseAsync();
        await daniel.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task<string> Said(IPage page) => page.Locator("[role=status]").First.InnerTextAsync();
}
