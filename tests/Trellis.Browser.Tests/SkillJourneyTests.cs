using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>From a mark and a certificate to what the manager sees and asks of the team, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class SkillJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, "Sentence editing", "Plain words for the web")]
    [InlineData(390, "Content modelling", "Plain words for paper")]
    public async Task Marked_certified_and_read_by_the_manager_with_a_what_if(int width, string skill, string paper)
    {
        var maya = await site.Open(Places.Maya, width, script: false);
        await maya.GotoAsync("/growth");
        await maya.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Skills", Exact = true }).ClickAsync();
        await Press(maya, $"Mark to grow {skill}");
        (await maya.GetByRole(AriaRole.Button, new() { Name = $"Remove the mark {skill}" }).CountAsync()).ShouldBe(1);
        await maya.GetByLabel("Name of the certificate").FillAsync(paper);
        await maya.GetByLabel("Valid until").FillAsync("2041-05-06");
        await Press(maya, "Add the certificate");
        (await maya.Locator(".certificates").InnerTextAsync()).ShouldContain(paper);

        var daniel = await site.Open(Places.Daniel, width, script: false);
        await daniel.GotoAsync("/team");
        await daniel.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Skills", Exact = true }).ClickAsync();
        (await daniel.Locator("main").InnerTextAsync()).ShouldContain(paper);
        var row = daniel.Locator(".sm tr", new() { HasText = skill });
        (await row.First.TextContentAsync()).ShouldNotBeNull().ShouldContain("wants to grow");
        await daniel.GetByLabel("Sofia Marchetti").CheckAsync();
        await Press(daniel, "Show what is uncovered");
        (await daniel.Locator(".lede").InnerTextAsync()).ShouldContain("Without Sofia");
        await daniel.GetByLabel("Category").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Press(daniel, "Filter the skills");
        (await daniel.Locator(".lede").InnerTextAsync()).ShouldContain("Without Sofia");

        await daniel.GetByRole(AriaRole.Region, new() { Name = "Skill levels" }).FocusAsync();
        await daniel.GetByRole(AriaRole.Link, new() { Name = "Maya", Exact = true }).ClickAsync();
        (await daniel.Locator("main").InnerTextAsync()).ShouldContain(paper);
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { maya, daniel })
            await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Shared_with_a_team_and_no_longer(int width)
    {
        var leila = await site.Open(Places.Leila, width, script: false);
        await leila.GotoAsync("/skills");
        await leila.GetByLabel("Manager of the team").FillAsync("Teresa Villanueva");
        await Press(leila, "Share my skills");
        (await leila.Locator("main").InnerTextAsync()).ShouldContain("The team of Teresa Villanueva");
        await Press(leila, "Stop sharing with the team of Teresa Villanueva");
        (await leila.Locator("main").InnerTextAsync()).ShouldNotContain("The team of Teresa Villanueva");
        site.Complaints.ShouldBeEmpty();
        await leila.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
