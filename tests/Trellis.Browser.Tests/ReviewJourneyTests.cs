using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>
/// A calibration conversation as four people have it: two coworkers, the person and their manager; without script on a
/// phone.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class ReviewJourneyTests(Site site) : IClassFixture<Site>
{
    private const int Phone = 390;

    [Fact]
    public async Task A_calibration_conversation_goes_from_feedback_to_its_acknowledgement()
    {
        // A coworker comes from Today, writes and submits.
        var ben = await site.Open("ben.carter", Phone, script: false);
        await ben.GotoAsync("/today");
        await ben.GetByRole(AriaRole.Link, new() { Name = "Give feedback" }).First.ClickAsync();
        (await ben.Locator(".audience").First.InnerTextAsync()).ShouldContain("Daniel Reyes");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).ClickAsync();
        (await ben.Locator("#f-Input-Keep-error").InnerTextAsync()).ShouldContain("Write what you saw");
        await ben.GetByLabel("Keep doing").FillAsync("He is the first to speak in tests.");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Submit feedback" }).ClickAsync();
        await ben.Locator("[role=status]", new() { HasText = "Your feedback is submitted." }).WaitForAsync();

        // Another declines in one click.
        var luis = await site.Open("luis.ortega", Phone, script: false);
        await luis.GotoAsync("/today");
        await luis.GetByRole(AriaRole.Link, new() { Name = "Give feedback" }).First.ClickAsync();
        await luis.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await luis.Locator("[role=status]", new() { HasText = "You declined." }).WaitForAsync();

        // The person finds the draft, completes and submits it.
        var theo = await site.Open(Places.Theo, Phone, script: false);
        await theo.GotoAsync("/today");
        await theo.GetByRole(AriaRole.Link, new() { Name = "Write reflection" }).First.ClickAsync();
        (await theo.GetByLabel("Your work so far").InputValueAsync()).ShouldContain("parking letters");
        await theo.GetByLabel("Does it match what you expected?").FillAsync("I expected one reviewer, and have three.");
        await theo.GetByRole(AriaRole.Button, new() { Name = "Submit reflection" }).ClickAsync();
        await theo.Locator("[role=status]", new() { HasText = "Your reflection is submitted." }).WaitForAsync();
        var review = new Uri(theo.Url).AbsolutePath;
        (await theo.Locator("main").InnerTextAsync()).ShouldNotContain("first to speak");

        // The manager reads both on the sheet, records the conversation, and shares the outcome.
        var daniel = await site.Open(Places.Daniel, Phone, script: false);
        await daniel.GotoAsync(review);
        await daniel.GetByRole(AriaRole.Link, new() { Name = "Open the sheet" }).ClickAsync();
        (await daniel.Locator("main").InnerTextAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("He is the first to speak in tests."),
            t => t.ShouldContain("I expected one reviewer, and have three.")
        );
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Record that it was held" }).ClickAsync();
        await daniel.Locator("[role=status]", new() { HasText = "Recorded." }).WaitForAsync();
        await daniel.GetByLabel("What coworkers said, in your words").FillAsync("They like your questions.");
        await daniel.GetByLabel("What you expect of Theo").FillAsync("Show drafts when they are half done.");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Share the outcome" }).ClickAsync();
        (await daniel.Locator("#f-Input-OfOrganisation-error").InnerTextAsync()).ShouldContain("expects of you");
        (await daniel.GetByLabel("What you expect of Theo").InputValueAsync()).ShouldContain("half done");
        await daniel
            .GetByLabel("What Theo expects of you and of the organisation")
            .FillAsync("One reviewer for each text.");
        await daniel.Locator("textarea[name='Input.Points[0].Text']").FillAsync("One reviewer for each draft");
        await daniel.Locator("input[name='Input.Points[0].DueOn']").FillAsync($"{site.Today.AddDays(5):yyyy-MM-dd}");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Share the outcome" }).ClickAsync();
        await daniel.Locator("[role=status]", new() { HasText = "Shared with Theo Vance." }).WaitForAsync();

        // The person reads what is theirs to read, and acknowledges it.
        await theo.GotoAsync("/today");
        await theo.GetByRole(AriaRole.Link, new() { Name = "Read outcome" }).First.ClickAsync();
        (await theo.Locator("main").InnerTextAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("They like your questions."),
            t => t.ShouldContain("One reviewer for each draft"),
            t => t.ShouldNotContain("first to speak")
        );
        await theo.GetByLabel("Comment").FillAsync("Thank you.");
        await theo.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the outcome" }).ClickAsync();
        await theo.Locator("[role=status]", new() { HasText = "Acknowledged." }).WaitForAsync();
        await theo.GotoAsync("/conversations");
        (await theo.Locator("main").InnerTextAsync()).ShouldContain("Acknowledged");
    }
}
