using Trellis.Stipends.Events;

namespace Trellis.Tests.Stipends.Events;

/// <summary>Events that people may want to go to.</summary>
public abstract class EventListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_to_come_stands_in_order_and_what_is_over_in_a_list_of_its_own()
    {
        var una = await App.As(World.Una);
        (await una.Page("/stipend/events?past=true"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("There were none.");
        await Add(1, Today.AddDays(10));
        (await Names(una)).ShouldBe(["Event 0", "Garden days"]);
        App.Clock.Advance(TimeSpan.FromDays(10));
        (await Names(una)).ShouldBe(["Event 0", "Garden days"], "it is the last day");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Names(una)).ShouldBe(["Garden days"]);
        (await Names(una, "?past=true")).ShouldBe(["Event 0"]);
        App.Clock.Advance(TimeSpan.FromDays(100));
        una = await App.Again(World.Una);
        (await Names(una, "?past=true")).ShouldBe(["Garden days", "Event 0"], "the latest first");
        (await una.Page("/stipend/events")).QuerySelector("main")!.TextContent.ShouldContain("None are coming up.");
    }

    [Fact]
    public async Task Each_says_how_many_would_like_to_go_and_how_many_ask_for_money()
    {
        var (una, ada) = (await App.As(World.Una), await App.As(World.Ada));
        (await Line(una)).ShouldBe((0, 1, false), "Ada asked for money already");
        await (await una.Client.PutAsync($"/api/stipend/events/{World.Event}/interest", null)).Ok();
        await una.Asked(100m, Today.AddDays(100), World.Event);
        await una.Asked(50m, Today.AddDays(100), World.Event); // she stays one person
        (await Line(una)).ShouldBe((1, 2, true));
        (await Line(ada)).ShouldBe((1, 2, false));
        (await una.Page("/stipend/events")).QuerySelector("main")!.TextContent.ShouldContain("1, you too");
    }

    [Fact]
    public async Task They_come_a_page_at_a_time()
    {
        await Add(EventList.PageSize, Today.AddDays(10));
        var una = await App.As(World.Una);
        (await Names(una)).Count.ShouldBe(EventList.PageSize);
        foreach (var page in new[] { 2, 9 })
            (await Names(una, $"?page={page}")).ShouldBe(["Garden days"], $"page {page}");
    }

    private Task<int> Add(int count, DateOnly on) =>
        App.Db(db =>
        {
            db.AddRange(
                Enumerable
                    .Range(0, count)
                    .Select(n => new GroupEvent
                    {
                        Name = $"Event {n}",
                        Place = "Town",
                        From = on,
                        To = on,
                        Link = "",
                        AddedById = Of(World.Una),
                        AddedAt = App.Clock.GetUtcNow().UtcDateTime,
                    })
            );
            return db.SaveChangesAsync();
        });

    private static async Task<List<string>> Names(Browser browser, string query = "") =>
        [
            .. (await (await browser.Get($"/api/stipend/events{query}")).Ok())["lines"]!
                .AsArray()
                .Select(l => l!["name"]!.GetValue<string>()),
        ];

    private static async Task<(int Interested, int Asking, bool Mine)> Line(Browser browser)
    {
        var line = (await (await browser.Get("/api/stipend/events")).Ok())["lines"]!.AsArray().Single()!;
        return (line["interested"]!.GetValue<int>(), line["asking"]!.GetValue<int>(), line["mine"]!.GetValue<bool>());
    }

    public sealed class OnSqlite() : EventListTests(Provider.Sqlite);

    public sealed class OnPostgres() : EventListTests(Provider.Postgres);
}
