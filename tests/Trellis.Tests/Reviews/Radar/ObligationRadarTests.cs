using System.Net;
using AngleSharp.Dom;
using Trellis.Tests.People;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>The page of what is due and overdue.</summary>
public abstract class ObligationRadarTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task People_Ops_sees_everyone_most_overdue_first_with_three_sentences_above()
    {
        var page = await (await App.As(World.Ops)).Page("/due");
        Names(page)
            .ShouldBe([
                "Adm Example",
                "Fin Example",
                "Fox Example",
                "Max Example",
                "Ops Example",
                "Una Example",
                "Ada Example",
                "Sky Example", // who has no 1:1
            ]);
        page.QuerySelectorAll(".statement .display")
            .Select(s => s.TextContent)
            .ShouldBe([
                "Eight people are overdue",
                "No calibration conversation is coming up",
                "Eight 360s have no date yet",
            ]);
        page.Body!.TextContent.ShouldContain("8 people, 14 May 2026.");
        page.QuerySelector("a[aria-current=page][href='/due']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_manager_sees_their_reports_and_their_own_and_a_person_their_own()
    {
        var max = await (await App.As(World.Max)).Page("/due");
        Names(max).ShouldBe(["Ada Example", "Max Example"]);
        max.QuerySelectorAll("h2")
            .Select(h => h.TextContent.Trim())
            .ShouldBe(["Your team, most overdue first", "Your conversations"]);
        var ada = await (await App.As(World.Ada)).Page("/due");
        Names(ada).ShouldBe(["Ada Example"]);
        ada.QuerySelector(".statement").ShouldBeNull();
        ada.QuerySelector("form.filters").ShouldBeNull();
        foreach (var who in new[] { World.Fin, World.Adm })
            Names(await (await App.As(who)).Page("/due")).Length.ShouldBe(1, who);
    }

    [Fact]
    public async Task It_is_narrowed_by_team_kind_and_day_as_the_address_says()
    {
        var ops = await App.As(World.Ops);
        Names(await ops.Page($"/due?team={Of(World.Fox)}")).ShouldBe(["Una Example"]);
        Names(await ops.Page("/due?team=none")).ShouldBe(["Sky Example"]);
        var only = await ops.Page("/due?kind=one-on-one");
        only.QuerySelectorAll("thead th").Select(h => h.TextContent).ShouldBe(["Person", "1:1", "Action"]);
        Names(only).ShouldNotContain("Sky Example");
        await App.FirstDay(Today);
        Names(await ops.Page("/due?until=2026-05-27")).ShouldBeEmpty();
        Names(await ops.Page("/due?until=2026-05-28")).Length.ShouldBe(7); // a 1:1 two weeks after the first day
        (await ops.Get("/due?until=soon")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task More_than_a_page_goes_on_on_the_next()
    {
        await App.People(
            "email,name,start_date\n"
                + string.Concat(Enumerable.Range(0, 50).Select(i => $"p{i}@example.org,P{i:00} Example,2024-01-01\n"))
        );
        var ops = await App.As(World.Ops);
        var first = await ops.Page("/due");
        Names(first).Length.ShouldBe(50);
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Names(await ops.Page(next)).Length.ShouldBe(8);
        Names(await ops.Page("/due?page=99")).Length.ShouldBe(8);
    }

    [Fact]
    public async Task What_is_not_tracked_says_so_and_whoever_is_late_can_be_reminded_of()
    {
        await App.FirstDay(new(2025, 9, 1));
        var page = await (await App.As(World.Ops)).Page("/due");
        var una = page.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("Una Example", StringComparison.Ordinal));
        una.TextContent.ShouldContain("Not tracked");
        una.TextContent.ShouldContain("Due before Trellis");
        una.QuerySelector($"form[action='/people/{Of(World.Una)}/reminders'] button")!
            .TextContent.ShouldContain("Remind Fox");
        (await (await App.As(World.Fox)).Page("/due")).QuerySelector("form[action$=reminders]").ShouldBeNull();
    }

    private static string[] Names(IDocument page) =>
        [.. page.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    public sealed class OnSqlite() : ObligationRadarTests(Provider.Sqlite);

    public sealed class OnPostgres() : ObligationRadarTests(Provider.Postgres);
}
