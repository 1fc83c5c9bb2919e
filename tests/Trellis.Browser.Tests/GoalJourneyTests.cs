using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>From a gap to a goal that is done, as the person and their manager do it, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class GoalJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, Places.Wei, "Wei Chen", "Lead a working session with a client")]
    [InlineData(390, "jonas.lindqvist", "Jonas Lindqvist", "Hold the next session alone")]
    public async Task From_a_gap_to_a_goal_three_check_ins_and_its_end(int width, string who, string name, string title)
    {
        var person = await site.Open(who, width, script: false);
        await person.GotoAsync("/growth");
        await person.Locator(".next a[href*='/growth/goals/new?item=']").First.ClickAsync();
        (await person.Locator(".step-up").InnerTextAsync()).ShouldContain("Where you stand");
        await person.GetByLabel("Your goal").FillAsync(title);
        var until = site.Today.AddDays(90);
        await person.GetByLabel("Target date").FillAsync($"{until:yyyy-MM-dd}");
        await person.GetByLabel("First action").FillAsync("Ask who takes part");
        await person.GetByRole(AriaRole.Button, new() { Name = "Start the goal" }).ClickAsync();
        (await person.Locator("h1").InnerTextAsync()).ReplaceLineEndings(" ").ShouldBe(title);
        (await person.Locator("#goal-readers").InnerTextAsync()).ShouldContain("You and Daniel Reyes");
        var goal = new Uri(person.Url).AbsolutePath;

        await CheckIn(person, "The list is ready.");
        await person.Locator("form[action$='/done'] button").ClickAsync();
        (await person.Locator("section.sheet").InnerTextAsync()).ShouldContain("1 of 1 done");

        var daniel = await site.Open(Places.Daniel, width, script: false);
        await daniel.GotoAsync("/team");
        await daniel.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await daniel.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        (await daniel.Locator("#check-in-readers").InnerTextAsync()).ShouldContain($"{name} and you.");
        await CheckIn(daniel, "You let the quiet ones speak first.");

        await person.GotoAsync("/today");
        (await person.Locator("main").InnerTextAsync()).ShouldContain(
            "Daniel Reyes added a check-in to one of your goals."
        );
        await person.GotoAsync(goal);
        (await person.Locator(".stem").InnerTextAsync()).ShouldContain("You let the quiet ones speak first.");
        await person.GetByText("A level has changed").ClickAsync();
        await person
            .Locator("select[name='CheckIn.Levels[0].Level']")
            .SelectOptionAsync(new SelectOptionValue { Index = 4 });
        await CheckIn(person, "The client asked for the next one.");
        (await person.Locator("figure").InnerTextAsync()).ShouldContain("Levels since");

        await person.GetByRole(AriaRole.Link, new() { Name = "Close the goal" }).ClickAsync();
        await person.GetByLabel("What did you learn?").FillAsync("To plan less and listen more.");
        await person.GetByRole(AriaRole.Button, new() { Name = "Close the goal" }).ClickAsync();
        (await person.Locator(".page-head").InnerTextAsync()).ShouldContain("Done on");
        await daniel.GotoAsync("/today");
        (await daniel.Locator("main").InnerTextAsync()).ShouldContain($"{name} closed a goal as done.");
        site.Complaints.ShouldBeEmpty();
        await person.Context.CloseAsync();
        await daniel.Context.CloseAsync();
    }

    private static async Task CheckIn(IPage page, string text)
    {
        await page.Locator("[name='CheckIn.Text']").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the check-in" }).ClickAsync();
        (await page.Locator("[role=status]").First.InnerTextAsync()).ShouldContain("The check-in is saved.");
    }
}
