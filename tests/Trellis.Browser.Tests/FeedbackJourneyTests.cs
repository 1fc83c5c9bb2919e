using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>Feedback from the question to the answer, and a retrospective from pasted lines to a kept note, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class FeedbackJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, "Which of my three examples helped you?")]
    [InlineData(390, "When did I lose you in the second half?")]
    public async Task Asked_answered_for_the_manager_too_and_read(int width, string question)
    {
        var amara = await site.Open(Places.Amara, width, script: false);
        await amara.GotoAsync("/conversations");
        await amara.GetByRole(AriaRole.Link, new() { Name = "Feedback", Exact = true }).ClickAsync();
        await amara.GetByLabel("You and Daniel Reyes").CheckAsync();
        await amara.GetByLabel("Colleagues").FillAsync("Leila Haddad");
        await amara.GetByLabel("Subject").FillAsync("The talk on screen readers");
        await amara.GetByLabel("Your question").FillAsync(question);
        await Press(amara, "Ask for feedback");
        (await amara.Locator("[role=status]").First.InnerTextAsync()).ShouldContain("The request is sent.");

        var leila = await site.Open(Places.Leila, width, script: false);
        await leila.GotoAsync("/today");
        (await leila.Locator("main").InnerTextAsync()).ShouldContain("Amara Diallo: The talk on screen readers");
        await leila.GotoAsync("/feedback");
        await leila.GetByRole(AriaRole.Link, new() { Name = "Answer the request of Amara Diallo" }).First.ClickAsync();
        (await leila.Locator(".audience").InnerTextAsync()).ShouldContain("Amara Diallo, you and Daniel Reyes");
        await leila.GetByLabel("Your answer").FillAsync($"The second one. {question}");
        await Press(leila, "Send the answer");

        foreach (var who in new[] { Places.Amara, Places.Daniel })
        {
            var page = await site.Open(who, width, script: false);
            await page.GotoAsync("/feedback");
            (await page.Locator("main").InnerTextAsync()).ShouldContain($"The second one. {question}");
            await page.Context.CloseAsync();
        }
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { amara, leila })
            await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, "Amara drew the flow before we asked")]
    [InlineData(390, "Amara read the law twice for us")]
    public async Task Pasted_offered_and_kept(int width, string line)
    {
        var leila = await site.Open(Places.Leila, width, script: false);
        await leila.GotoAsync("/feedback/retrospectives");
        await leila.GetByLabel("Retrospective").FillAsync("Permits, sprint 9");
        await leila.GetByLabel("Lines, one note each").FillAsync($"- {line}\n- Two weeks were too short");
        await Press(leila, "Turn lines into notes");
        (await leila.GetByLabel("Whom line 1 is about").InputValueAsync()).ShouldBe("Amara Diallo");
        (await leila.GetByLabel("Whom line 2 is about").InputValueAsync()).ShouldBe("");
        await Press(leila, "Offer the notes");
        (await leila.Locator("[role=status]").First.InnerTextAsync()).ShouldContain("The notes are offered.");

        var amara = await site.Open(Places.Amara, width, script: false);
        await amara.GotoAsync("/feedback/retrospectives");
        await amara
            .Locator(".said-list > li", new() { HasText = line })
            .GetByRole(AriaRole.Button, new() { Name = "Keep the note" })
            .ClickAsync();
        (await amara.Locator("section:has(#kept)").InnerTextAsync()).ShouldContain(line);
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { leila, amara })
            await page.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
