using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>1:1s of a manager and a report, from the first point to an action that is done, without script.</summary>
[Collection(BrowserRun.Name)]
public sealed class OneOnOneJourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280, Places.Amara, "Amara Diallo")]
    [InlineData(390, Places.Leila, "Leila Haddad")]
    public async Task Started_held_noted_on_and_acted_on(int width, string who, string name)
    {
        const string point = "Which two letters come first?",
            left = "What can wait until spring?",
            shared = "The two letters about rent come first.",
            kept = "Ask how the move went.",
            action = "Send the list of letters";
        var daniel = await site.Open(Places.Daniel, width, script: false);
        await daniel.GotoAsync("/conversations");
        await daniel.GetByRole(AriaRole.Link, new() { Name = "1:1s", Exact = true }).ClickAsync();
        await Press(daniel, $"Start the 1:1s with {name}");
        foreach (var text in new[] { point, left })
        {
            await daniel.GetByLabel("Add a point").FillAsync(text);
            await Press(daniel, "Add to the agenda");
        }
        await daniel.GetByLabel("Day", new() { Exact = true }).FillAsync($"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}");
        await daniel.GetByLabel("From").FillAsync("10:00");
        await Press(daniel, "Plan the meeting");
        await daniel.GetByLabel(point).CheckAsync();
        await Press(daniel, "We met");
        (await daniel.Locator(".agenda").InnerTextAsync()).ShouldContain($"{left}\n");
        (await daniel.Locator(".agenda").InnerTextAsync()).ShouldNotContain(point);
        await daniel.GetByLabel("Shared notes").FillAsync(shared);
        await Press(daniel, "Save the shared notes");
        await daniel.GetByLabel("My private notes").FillAsync(kept);
        await Press(daniel, "Save my notes");
        (await daniel.GetByLabel("My private notes").InputValueAsync()).ShouldBe(kept);

        var report = await site.Open(who, width, script: false);
        await report.GotoAsync("/one-on-ones");
        await report.GetByRole(AriaRole.Link, new() { Name = "Open the 1:1s with Daniel Reyes" }).ClickAsync();
        (await report.GetByLabel("Shared notes").InputValueAsync()).ShouldBe(shared);
        (await report.ContentAsync()).ShouldNotContain(kept);
        await report.GetByLabel("New action").FillAsync(action);
        await report
            .GetByLabel("Who", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Daniel Reyes" });
        await Press(report, "Add the action");

        await daniel.ReloadAsync();
        var row = daniel.Locator(".goal-actions > li", new() { HasText = action });
        await row.GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();
        (await daniel.Locator(".goal-actions").InnerTextAsync()).ShouldContain("You, done on");
        site.Complaints.ShouldBeEmpty();
        await daniel.Context.CloseAsync();
        await report.Context.CloseAsync();
    }

    [Fact]
    public async Task Notes_that_are_typed_and_not_saved_ask_before_they_are_lost()
    {
        var maya = await site.Open(Places.Maya);
        await maya.GotoAsync("/one-on-ones");
        await maya.GetByRole(AriaRole.Link, new() { Name = "Open the 1:1s with Daniel Reyes" }).ClickAsync();
        var asked = new List<string>();
        maya.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Type);
            _ = dialog.AcceptAsync();
        };
        await maya.GetByLabel("Shared notes").ClickAsync();
        await maya.GetByLabel("Shared notes").PressSequentiallyAsync("Not saved");
        await maya.GetByRole(AriaRole.Link, new() { Name = "My growth" }).First.ClickAsync();
        await maya.Arrives("**/growth");
        asked.ShouldBe(["beforeunload"]);
        await maya.Context.CloseAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
