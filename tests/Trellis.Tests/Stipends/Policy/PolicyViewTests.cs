namespace Trellis.Tests.Stipends.Policy;

/// <summary>What the policy says today, and its history.</summary>
public abstract class PolicyViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_holds_today_is_told_apart_from_what_begins_later()
    {
        var una = await App.As(World.Una);
        await (await App.PublishPolicy(Today.AddDays(30), await App.Terms(("annual", 2400m)))).Ok();
        (await Policies(una)).ShouldBe((2000m, "2:False 1:True", 2));
        App.Clock.Advance(TimeSpan.FromDays(30));
        una = await App.Again(World.Una);
        (await Policies(una)).ShouldBe((2400m, "2:True 1:False", 2));
    }

    [Fact]
    public async Task A_group_reads_its_own_and_a_group_that_is_not_there_that_of_everybody()
    {
        var una = await App.As(World.Una);
        await (await App.PublishPolicy(Today, await App.Terms(("annual", 1000m)), "Portugal")).Ok();
        foreach (
            var (query, amount) in new[]
            {
                ("", "2,000.00"),
                ("?group=Portugal", "1,000.00"),
                ("?group=Nowhere", "2,000.00"),
            }
        )
            (await una.Page($"/stipend/policy{query}"))
                .QuerySelector("main dl.facts")!
                .TextContent.ShouldContain(amount, customMessage: query);
        (await una.Page("/stipend/policy?group=Portugal"))
            .QuerySelectorAll("main .tabs [aria-current=page]")
            .Select(a => a.TextContent)
            .ShouldContain("Portugal");
    }

    [Fact]
    public async Task Only_People_Ops_is_offered_to_change_it()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops, World.Fin, World.Adm })
        {
            var browser = await App.As(who);
            (await (await browser.Get("/api/stipend/policies")).Ok())["mayEdit"]!
                .GetValue<bool>()
                .ShouldBe(who == World.Ops, who);
            (await browser.Page("/stipend/policy"))
                .QuerySelectorAll("main a[href='/stipend/policy/edit']")
                .Length.ShouldBe(who == World.Ops ? 1 : 0, who);
        }
    }

    [Fact]
    public async Task Before_the_first_one_the_page_says_who_publishes_it()
    {
        await App.Db(db => db.Database.ExecuteSqlAsync($"DELETE FROM \"DatedDocument\""));
        (await (await App.As(World.Una)).Page("/stipend/policy"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("People Ops publishes it.");
        (await (await App.As(World.Ops)).Page("/stipend/policy"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Set the stipend policy");
    }

    /// <summary>What a full year gives today, each policy with whether it holds today, and the newest number.</summary>
    private static async Task<(decimal Annual, string All, int Newest)> Policies(Browser browser)
    {
        var view = await (await browser.Get("/api/stipend/policies")).Ok();
        return (
            view["now"]!["terms"]!["annual"]!.GetValue<decimal>(),
            string.Join(' ', view["all"]!.AsArray().Select(p => $"{p!["number"]}:{p["isNow"]!.GetValue<bool>()}")),
            view["newest"]!.GetValue<int>()
        );
    }

    public sealed class OnSqlite() : PolicyViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : PolicyViewTests(Provider.Postgres);
}
