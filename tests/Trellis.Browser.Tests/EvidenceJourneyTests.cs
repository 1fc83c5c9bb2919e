using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>Evidence from the collection to the manager who reads it, and a quote until its writer agrees, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class EvidenceJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, "theo.vance", "Theo Vance")]
    [InlineData(390, "ben.carter", "Ben Carter")]
    public async Task Attached_to_a_rating_and_read_by_the_manager_once_both_views_are_submitted(
        int width,
        string who,
        string name
    )
    {
        const string note = "Nobody asked what the letter meant any more.";
        var person = await site.Open(who, width, script: false);
        await person.GotoAsync("/growth/evidence");
        await person.GetByLabel("What happened, and what did it change?").FillAsync(note);
        await Press(person, "Add to the collection");
        await person.GotoAsync("/growth");
        await Press(person, "my self-assessment");
        await person.GetByText("Attach from your collection").ClickAsync();
        await Press(person, "Attach “Own note");
        (await person.Locator("#evidence").InnerTextAsync()).ShouldContain(note);
        await person.Locator(".level-card input[value='1']").CheckAsync();
        await person.Locator("button[value='next']").ClickAsync();
        await person.GetByRole(AriaRole.Link, new() { Name = "Review before submitting" }).ClickAsync();
        (await person.Locator("tbody").InnerTextAsync()).ShouldContain(note);
        await Press(person, "Submit my self-assessment");

        var daniel = await site.Open(Places.Daniel, width, script: false);
        await daniel.GotoAsync("/team");
        await daniel.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Press(daniel, "assess");
        await daniel.Locator(".level-card input[value='1']").CheckAsync();
        await daniel.Locator("button[value='next']").ClickAsync();
        (await daniel.ContentAsync()).ShouldNotContain(note);
        await daniel.GetByRole(AriaRole.Link, new() { Name = "Review before submitting" }).ClickAsync();
        await Press(daniel, "Submit my view");
        (await daniel.Locator("main").TextContentAsync()).ShouldNotBeNull().ShouldContain(note);
        site.Complaints.ShouldBeEmpty();
        foreach (var page in new[] { person, daniel })
            await page.Context.CloseAsync();
    }

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
