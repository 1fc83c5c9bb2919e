using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>What holds for every page.</summary>
public sealed class EveryPageTests(Site site) : IClassFixture<Site>
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] } };

    private async Task<IReadOnlyList<(string? Who, string Path)>> All() => [.. Places.Fixed, .. await Places.Linked(site)];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing(int width, bool dark)
    {
        var found = new List<string>();
        foreach (var group in (await All()).GroupBy(p => p.Who))
        {
            var page = await site.Open(group.Key, width, dark);
            foreach (var (_, path) in group)
            {
                await page.GotoAsync(path);
                var result = await page.RunAxe(Rules);
                found.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => $"{n.Target} {n.Html[..Math.Min(n.Html.Length, 120)]}"))}"));
            }
            await page.Context.CloseAsync();
        }
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_what_is_wrong()
    {
        var page = await site.Open(null);
        await page.GotoAsync("/help");
        await page.EvaluateAsync("document.querySelector('main').append(Object.assign(document.createElement('img'), { src: '/favicon.svg' }), document.createElement('h5'))");
        (await page.RunAxe(Rules)).Violations.Select(v => v.Id).ShouldContain("image-alt");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_page_scrolls_sideways(int width)
    {
        var wide = new List<string>();
        foreach (var group in (await All()).GroupBy(p => p.Who))
        {
            var page = await site.Open(group.Key, width);
            foreach (var (_, path) in group)
            {
                await page.GotoAsync(path);
                var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (over > 0) wide.Add($"{path}: {over} px too wide at {width}");
            }
            await page.Context.CloseAsync();
        }
        wide.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_has_one_heading_a_title_and_an_answer()
    {
        var wrong = new List<string>();
        foreach (var group in (await All()).GroupBy(p => p.Who))
        {
            var page = await site.Open(group.Key);
            foreach (var (_, path) in group)
            {
                await page.GotoAsync(path);
                if (await page.Locator("h1").CountAsync() != 1) wrong.Add($"{path}: {await page.Locator("h1").CountAsync()} h1");
                if (!(await page.TitleAsync()).EndsWith(" · Trellis", StringComparison.Ordinal)) wrong.Add($"{path}: title \"{await page.TitleAsync()}\"");
                if (await page.Locator("[style], script:not([src])").CountAsync() > 0) wrong.Add($"{path}: inline style or script");
                if ((await page.Locator("body").InnerTextAsync()).Contains('!', StringComparison.Ordinal)) wrong.Add($"{path}: an exclamation mark");
            }
            await page.Context.CloseAsync();
        }
        wrong.ShouldBeEmpty();
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_paper_the_shell_is_gone_and_every_fold_is_open()
    {
        var page = await site.Open(Places.Daniel);
        var round = (await Places.Linked(site)).First(p => p.Path.StartsWith("/rounds/", StringComparison.Ordinal)).Path;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var path in new[] { "/team", round, "/framework" })
        {
            await page.GotoAsync(path);
            (await page.Locator(".menu").IsVisibleAsync()).ShouldBeFalse(path);
            (await page.Locator(".btn:visible").CountAsync()).ShouldBe(0, path);
        }
        await page.GotoAsync(round);
        (await page.Locator(".perception-body .voice").First.IsVisibleAsync()).ShouldBeTrue("notes in a closed row are printed too");
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        pdf.Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task Focus_is_seen_and_a_link_skips_to_the_content()
    {
        var page = await site.Open(Places.Maya);
        await page.GotoAsync("/growth");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/growth#main");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null")).ShouldBeTrue("the next stop is in the content");
    }
}
