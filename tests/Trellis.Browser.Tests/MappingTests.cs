using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>A table of one's own, mapped in a browser.</summary>
[Collection(BrowserRun.Name)]
public sealed class MappingTests(Site site) : IClassFixture<Site>
{
    private static async Task<IPage> Read(IPage page)
    {
        await page.GotoAsync("/framework/import/table");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "garden.csv",
                    MimeType = "text/csv",
                    Buffer = "Thing;Aware;Working\nDigging;Digs a hole.;Digs a pond.\nDigging;;\n"u8.ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the table" }).ClickAsync();
        return page;
    }

    [Fact]
    public async Task The_preview_follows_each_choice_and_what_is_typed_stays()
    {
        var page = await Read(await site.Open(Places.Ingrid));
        (await page.Locator("[data-said]").InnerTextAsync()).ShouldBe("1 thing to mend before this can come in.");
        await page.GetByLabel("Save this mapping for the next table, as").FillAsync("Not yet");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Thing", Exact = true }).SelectOptionAsync("nothing");
        await Assertions
            .Expect(page.Locator("[data-preview]"))
            .ToContainTextAsync("No column is the name of the competency.");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Thing", Exact = true }).SelectOptionAsync("name");
        await Assertions
            .Expect(page.Locator("[data-preview]"))
            .ToContainTextAsync("Line 3, column 1. The competency \"Digging\" is already on line 2.");
        await Assertions
            .Expect(page.Locator("[data-status]"))
            .ToHaveTextAsync("1 thing to mend before this can come in.");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Thing", Exact = true }).SelectOptionAsync("category");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Aware", Exact = true }).SelectOptionAsync("name");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Working", Exact = true })
            .SelectOptionAsync("description");
        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync("1 competency in 1 category.");
        (await page.GetByLabel("Save this mapping for the next table, as").InputValueAsync()).ShouldBe("Not yet");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_while_a_table_is_mapped(int width, bool dark)
    {
        var page = await Read(await site.Open(Places.Ingrid, width, dark));
        var found = (await page.RunAxe(Axe.All)).ToList();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Thing", Exact = true }).SelectOptionAsync("category");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Aware", Exact = true }).SelectOptionAsync("name");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Working", Exact = true })
            .SelectOptionAsync("description");
        await Assertions.Expect(page.Locator("[data-status]")).ToHaveTextAsync("1 competency in 1 category.");
        found.AddRange(await page.RunAxe(Axe.All));
        found.Select(v => $"{v.Id}: {v.Help} at {v.Nodes[0].Html}").ShouldBeEmpty();
        (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        ).ShouldBe(0);
        await page.Context.CloseAsync();
    }
}
