namespace Trellis.Tests.Inbox;

/// <summary>The page Today, the number in the menu and the API say the same.</summary>
public abstract class WhatIsWaitingTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_page_the_menu_and_the_API_agree()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await una.Asked(100m, Later);
        var tasks = await fox.Tasks();
        tasks.ShouldNotBeEmpty();
        var page = await fox.Page("/today");
        page.QuerySelectorAll(".tasks h3").Select(h => h.TextContent).ShouldBe(tasks.Select(t => t.Title));
        page.QuerySelector(".menu .count")!.TextContent.ShouldBe($", {tasks.Length} to do");
        page.QuerySelector(".menu-button .count")!.TextContent.ShouldBe($", {tasks.Length} to do");
        page.QuerySelectorAll(".tasks .btn-primary").Length.ShouldBe(1, "one is the most pressing");
    }

    [Fact]
    public async Task Nothing_to_do_is_said_and_needs_no_number()
    {
        var page = await (await App.As(World.Una)).Page("/today");
        page.QuerySelector(".lede")!.TextContent.ShouldStartWith("Nothing needs your attention.");
        page.QuerySelector(".menu .count").ShouldBeNull();
    }

    [Fact]
    public async Task It_is_where_one_comes_in()
    {
        var answer = await (await App.As(World.Una)).Get("/");
        answer.Headers.Location!.OriginalString.ShouldBe("/today");
    }

    public sealed class OnSqlite() : WhatIsWaitingTests(Provider.Sqlite);

    public sealed class OnPostgres() : WhatIsWaitingTests(Provider.Postgres);
}
