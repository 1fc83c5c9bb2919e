using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>The main jobs, as a person does them: with script, without it, and by keyboard.</summary>
[Collection(BrowserRun.Name)]
public sealed class JourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(true, "theo.vance", 1280)]
    [InlineData(false, "joy.lawson", 390)]
    public async Task Somebody_new_assesses_themselves_and_sees_the_gap(bool script, string who, int width)
    {
        var page = await site.Open(who, width, script: script);
        await page.GotoAsync("/growth");
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain("Nothing is assessed yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin my self-assessment" }).ClickAsync();
        (await page.Locator(".audience").InnerTextAsync()).ShouldContain("Only you, until you submit it");

        for (var i = 0; i < 3; i++)
        {
            await page.Locator(".level-card input[value='1']").CheckAsync();
            await page.GetByLabel("Evidence", new() { Exact = true }).FillAsync($"In March I did the {i}th thing.");
            await page.Locator("button[value='next']").ClickAsync();
        }
        await page.Locator(".level-card input[value='none']").CheckAsync();
        await page.Locator("button[value='next']").ClickAsync();
        (await page.Locator("#progress-label").InnerTextAsync()).ShouldStartWith("4 of");

        await page.GetByRole(AriaRole.Link, new() { Name = "Review before submitting" }).ClickAsync();
        (await page.Locator("tbody").InnerTextAsync()).ShouldContain("In March I did the 1th thing.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit my self-assessment" }).ClickAsync();
        (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain("Submitted");
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain("of the 3");
        await page.Locator(".lattice .lattice-status", new() { HasText = "No opportunity" }).First.WaitForAsync();
        (await page.Locator(".next > li").CountAsync()).ShouldBeGreaterThan(0, "the gap names what to grow first");
    }

    [Fact]
    public async Task A_draft_saves_itself_and_a_second_window_does_not_overwrite_it()
    {
        var first = await site.Open("hugo.lambert");
        await first.GotoAsync("/growth");
        await first.GetByRole(AriaRole.Button, new() { Name = "my self-assessment" }).ClickAsync();
        var second = await site.Open("hugo.lambert");
        await second.GotoAsync(first.Url);
        await first.GotoAsync(
            first.Url
                + "?item="
                + await first
                    .Locator(".stem-nav a[aria-current]")
                    .EvaluateAsync<string>("a => new URL(a.href).searchParams.get('item')")
        );
        await second.GotoAsync(first.Url);

        await first.GetByLabel("Evidence", new() { Exact = true }).FillAsync("Written in the first window.");
        var saved = await first.RunAndWaitForResponseAsync(
            () => first.GetByRole(AriaRole.Radio, new() { Name = "About right", Exact = true }).CheckAsync(),
            r => r.Request.Method == "PUT" && r.Request.PostData?.Contains("about-right") == true
        );
        saved.Status.ShouldBe(200);
        await first.Locator("[data-status]", new() { HasText = "Draft saved at" }).WaitForAsync();

        await second.Locator("script").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await second.GetByLabel("Evidence", new() { Exact = true }).FillAsync("Written in the second window.");
        await second.Locator("button[value='next']").ClickAsync();
        await second.Locator("[role=alert]").WaitForAsync();
        (await second.GetByLabel("Evidence", new() { Exact = true }).InputValueAsync()).ShouldBe(
            "Written in the second window."
        );
        (await second.Locator("#newer").InnerTextAsync()).ShouldContain("Written in the first window.");
        (await second.Locator("#newer").InnerTextAsync()).ShouldContain("Marked as about right");

        await second.Locator("button[value='next']").ClickAsync();
        await Assertions.Expect(second).Not.ToHaveURLAsync(first.Url);
        await first.ReloadAsync();
        (await first.GetByLabel("Evidence", new() { Exact = true }).InputValueAsync()).ShouldBe(
            "Written in the second window."
        );
    }

    [Fact]
    public async Task A_level_is_chosen_with_the_keyboard_alone()
    {
        var page = await site.Open("leila.haddad");
        await page.GotoAsync("/growth");
        await page.GetByRole(AriaRole.Button, new() { Name = "my self-assessment" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives("**/assessments/**");
        await page.Locator(".level-card input[value='1']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.Locator(".level-card input[value='2']").IsCheckedAsync()).ShouldBeTrue();
        await page.Locator("button[value='next']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".stem-nav li.done").First.WaitForAsync();
    }

    [Fact]
    public async Task A_manager_reads_both_views_only_after_sending_their_own()
    {
        var page = await site.Open(Places.Daniel);
        await page.GotoAsync("/team");
        (await page.Locator(".statement").First.InnerTextAsync()).ShouldContain("Maya Okafor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Maya Okafor" }).First.ClickAsync();
        (await page.ContentAsync()).ShouldNotContain(
            "/rounds/",
            customMessage: "before sending there is nothing to read"
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue assessing Maya" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Review before submitting" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit my view" }).ClickAsync();
        await page.Arrives("**/rounds/**");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Two views of Maya Okafor’s work");
        await page.Locator(".perception details").First.Locator("summary").ClickAsync();
        (await page.Locator(".perception details").First.Locator(".voice").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_target_is_chosen_and_shows_in_My_growth()
    {
        var page = await site.Open(Places.Amara);
        await page.GotoAsync("/careers/researcher-researcher");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this my target" }).ClickAsync();
        (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain("This is your target now");
        await page.GotoAsync("/growth?target=researcher-researcher");
        (await page.Locator(".legend").First.InnerTextAsync()).ShouldContain("Researcher expects");
    }

    [Fact]
    public async Task People_Ops_brings_people_in_from_a_table_after_a_preview()
    {
        var page = await site.Open(Places.Ingrid, script: false);
        await page.GotoAsync("/people/import");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "people.csv",
                    MimeType = "text/csv",
                    Buffer = (
                        "email,name,manager_email,weekly_hours,start_date\nnew.person@larkspur.example,New "u8
                        + "Person,nobody@larkspur.example,40,2026-13-01\n"u8
                    ).ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("people.csv:2:");

        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "people.csv",
                    MimeType = "text/csv",
                    Buffer = (
                        "email,name,position,manager_email,weekly_hours,start_date\nnew.person@larkspur.example,New "u8
                        + "Person,Associate content "u8
                        + "designer,daniel.reyes@larkspur.example,40,2026-01-05\n"u8
                    ).ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        (await page.Locator("#preview + .lede").InnerTextAsync()).ShouldContain("1 person will be added");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import these people" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New Person" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await page.Locator("#link").InputValueAsync();

        var newcomer = await site.Open("");
        await newcomer.GotoAsync(link);
        await newcomer.GetByLabel("A password").FillAsync("the sun rises over the bay");
        await newcomer.GetByRole(AriaRole.Button, new() { Name = "Sign in with it" }).ClickAsync();
        await newcomer.Arrives("**/today");
        await newcomer.GetByRole(AriaRole.Link, new() { Name = "My growth", Exact = true }).ClickAsync();
        await newcomer.Arrives("**/growth");
        (await newcomer.Locator(".page-head").InnerTextAsync()).ShouldContain("Associate content designer");
    }

    [Fact]
    public async Task Colours_follow_a_choice_and_signing_out_ends_the_session()
    {
        var page = await site.Open("viktor.novak");
        await page.GotoAsync("/account");
        await page.GetByLabel("Dark").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these" }).ClickAsync();
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.Arrives("**/sign-in");
        await page.GotoAsync("/account");
        new Uri(page.Url).AbsolutePath.ShouldBe("/sign-in");
    }
}
