using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>A form that is refused shows where, also on a phone, where the form stands below a long page.</summary>
[Collection(BrowserRun.Name)]
public sealed class RefusedFormTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_cursor_is_in_the_first_field_with_an_error()
    {
        var leila = await site.Open(Places.Leila, 390, script: false);
        await leila.GotoAsync("/appreciation");
        await leila.GetByLabel("Whom?").FillAsync("Nobody Here");
        await leila.GetByLabel("What did they do, and what did it change?").FillAsync("You waited.");
        await leila.GetByRole(AriaRole.Button, new() { Name = "Post the thank-you" }).ClickAsync();
        await Assertions.Expect(leila.GetByLabel("Whom?")).ToBeFocusedAsync();
        await Assertions.Expect(leila.GetByText("was not found")).ToBeInViewportAsync();
        await leila.Context.CloseAsync();
    }
}
