using System.Net;
using System.Text.Json;

namespace Trellis.Tests.Assessments;

/// <summary>A round side by side, widest apart first.</summary>
public abstract class SideBySideTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Until_both_are_sent_the_sender_reads_their_own_and_the_other_finds_nothing()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await una.Submitted(Of(World.Una), (await Item("Writing"), "2", "only mine so far"));
        var round = await Round();
        (await fox.Get($"/rounds/{round}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await una.Page($"/rounds/{round}");
        page.QuerySelector(".lede")!
            .TextContent.ShouldBe(
                "Your view is submitted. Fox Example’s view opens to you when it is submitted, and yours to them "
                    + "at the same moment."
            );
        page.Body!.TextContent.ShouldContain("only mine so far");
        page.QuerySelector("form[action$='/recall']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_widest_difference_stands_first()
    {
        var (una, _, round) = await Both(("Listening", "2", "3"), ("Writing", "1", "4"));
        var view = await una.Json($"/api/rounds/{round}");
        view.GetProperty("lines")
            .EnumerateArray()
            .Select(l => (l.GetProperty("item").GetProperty("name").GetString(), l.GetProperty("apart").GetInt32()))
            .ShouldBe([("Writing", 3), ("Listening", 1)]);
        var page = await una.Page($"/rounds/{round}");
        page.QuerySelectorAll(".perception .name").Select(n => n.TextContent).ShouldBe(["Writing", "Listening"]);
        page.QuerySelectorAll(".perception .apart")
            .Select(n => n.TextContent)
            .ShouldBe(["3 levels apart", "1 level apart"]);
        page.QuerySelector(".lede")!
            .TextContent.ShouldBe("In 1 place the views are two levels apart or more. Start there.");
    }

    [Fact]
    public async Task No_opportunity_is_no_distance()
    {
        var (una, fox, round) = await Both(("Listening", "none", "4"), ("Writing", "2", "2"));
        foreach (var browser in new[] { una, fox })
        {
            var lines = (await browser.Json($"/api/rounds/{round}")).GetProperty("lines").EnumerateArray().ToList();
            lines.Select(l => l.GetProperty("item").GetProperty("name").GetString()).ShouldBe(["Writing", "Listening"]);
            lines[1].GetProperty("apart").ValueKind.ShouldBe(JsonValueKind.Null);
        }
        (await una.Page($"/rounds/{round}"))
            .QuerySelector(".lede")!
            .TextContent.ShouldBe("The views agree wherever both of you chose a level.");
    }

    [Fact]
    public async Task Once_open_nothing_can_be_taken_back()
    {
        var (una, fox, round) = await Both(("Writing", "2", "3"));
        foreach (var browser in new[] { una, fox })
            (await browser.Page($"/rounds/{round}")).QuerySelector("form[action$='/recall']").ShouldBeNull();
    }

    [Fact]
    public async Task A_new_manager_reads_the_open_round_and_the_one_before_no_longer_does()
    {
        var (_, fox, round) = await Both(("Writing", "2", "3"));
        await Fact(World.Una, Today, "Junior maker", World.Max);
        (await fox.Get($"/rounds/{round}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Max)).Page($"/rounds/{round}")).Body!.TextContent.ShouldContain("Fox Example");
    }

    private async Task<(Browser Una, Browser Fox, Id<AssessmentRound> Round)> Both(
        params (string Item, string Self, string Manager)[] said
    )
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var items = new List<Id<Item>>();
        foreach (var s in said)
            items.Add(await Item(s.Item));
        await una.Submitted(Of(World.Una), [.. said.Select((s, i) => (items[i], s.Self, $"self on {s.Item}"))]);
        await fox.Submitted(Of(World.Una), [.. said.Select((s, i) => (items[i], s.Manager, $"manager on {s.Item}"))]);
        return (una, fox, await Round());
    }

    private Task<Id<AssessmentRound>> Round() =>
        App.Db(async db => (await db.Set<AssessmentRound>().SingleAsync(r => r.PersonId == Of(World.Una))).Id);

    public sealed class OnSqlite() : SideBySideTests(Provider.Sqlite);

    public sealed class OnPostgres() : SideBySideTests(Provider.Postgres);
}
