using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>Evidence of one's own, and a quote from the request to the consent, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class EvidenceJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, "The clerk drew the form for us himself.")]
    [InlineData(390, "Nobody asked for the old letter any more.")]
    public async Task A_note_is_added_and_feedback_is_quoted_once_its_writer_agrees(int width, string note)
    {
        var maya = await site.Open(Places.Maya, width, script: false);
        await maya.GotoAsync("/growth");
        await maya.GetByRole(AriaRole.Link, new() { Name = "Evidence", Exact = true }).ClickAsync();
        await maya.GetByLabel("What happened, and what did it change?").FillAsync(note);
        await Press(maya, "Add to the collection");
        (await maya.Locator(".said-list").InnerTextAsync()).ShouldContain(note);

        var leila = await site.Open(Places.Leila, width, script: false);
        await leila.GotoAsync("/growth/evidence");
        await leila.Locator("main a[href*='/quotes/']").First.ClickAsync();
        var agree = leila.GetByRole(AriaRole.Button, new() { Name = "Agree to be quoted" });
        if (await agree.CountAsync() > 0)
            await agree.ClickAsync();
        (await leila.Locator("main").InnerTextAsync()).ShouldContain("Withdraw your consent");
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { maya, leila })
            await page.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
