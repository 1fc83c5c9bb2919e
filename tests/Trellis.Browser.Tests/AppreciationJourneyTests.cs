using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>A thank-you, from the form to whoever it names and to everybody else, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class AppreciationJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, "The map of the letters hangs in my kitchen now.")]
    [InlineData(390, "You called the county back before I had asked.")]
    public async Task Written_read_thanked_for_too_edited_and_removed(int width, string text)
    {
        var leila = await site.Open(Places.Leila, width, script: false);
        await leila.GotoAsync("/conversations");
        await leila.GetByRole(AriaRole.Link, new() { Name = "Appreciation" }).ClickAsync();
        await leila.GetByLabel("Whom?").FillAsync("Amara Diallo");
        await leila.GetByLabel("What did they do, and what did it change?").FillAsync(text);
        await Press(leila, "Post the thank-you");
        (await leila.Locator("[role=status]").First.InnerTextAsync()).ShouldContain(
            "The people you named are notified."
        );

        var amara = await site.Open(Places.Amara, width, script: false);
        await amara.GotoAsync("/appreciation");
        await amara.Locator("aside").GetByRole(AriaRole.Link, new() { Name = "Leila Haddad" }).First.ClickAsync();
        (await amara.Locator(".thanks").InnerTextAsync()).ShouldContain(text);

        var wei = await site.Open(Places.Wei, width, script: false);
        await wei.GotoAsync("/appreciation");
        var item = wei.Locator(".thanks > li", new() { HasText = text });
        await item.GetByRole(AriaRole.Button, new() { Name = "Me too" }).ClickAsync();
        (await item.InnerTextAsync()).ShouldContain("Me too: You");

        await leila.GotoAsync("/appreciation");
        var own = leila.Locator(".thanks > li", new() { HasText = text });
        (await own.InnerTextAsync()).ShouldContain("Me too: Wei Chen");
        await own.GetByRole(AriaRole.Link, new() { Name = "Edit or remove" }).ClickAsync();
        await leila.GetByLabel("What did they do, and what did it change?").FillAsync($"{text} Twice.");
        await Press(leila, "Save");
        (await leila.Locator(".thanks").InnerTextAsync()).ShouldContain("edited");
        await leila.GetByText("Remove the thank-you").ClickAsync();
        await Press(leila, "Remove my thank-you");
        (await leila.Locator("main").InnerTextAsync()).ShouldNotContain(text);
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { leila, amara, wei })
            await page.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
