namespace Trellis.Tests.Stipends.Requests;

/// <summary>What the stipend wants of somebody is said in the menu and on their pages.</summary>
public abstract class StipendDutiesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_waits_is_counted_where_one_looks()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var id = await una.Asked(100m, Later);
        (await fox.Page("/growth")).QuerySelector(".menu .count")!.TextContent.ShouldBe(", 1 pending approval");
        (await una.Page("/stipend"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("$100.00 more is pending approval.");
        await (await fox.Decide(id, "request-information", "When?")).Ok();
        (await fox.Page("/growth")).QuerySelector(".menu .count").ShouldBeNull();
        (await una.Page("/growth")).Body!.TextContent.ShouldContain("One of your stipend requests is waiting for you.");
    }

    [Fact]
    public async Task Ones_own_requests_wait_for_an_answer_or_a_corrected_claim_and_for_nothing_else()
    {
        var (una, fox, fin) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Fin));
        var asked = await una.Asked(100m, Later);
        await (await fox.Decide(asked, "request-information", "When?")).Ok();
        var claimed = await una.Asked(30m, Today);
        await una.ClaimWithReceipt(claimed, 30m, Today);
        (await Notice(una))!.ShouldStartWith("One of your stipend requests is waiting for you.");
        await (await fin.Return(claimed, "Whose name?")).Ok();
        (await Notice(una))!.ShouldStartWith("Two of your stipend requests are waiting for you.");
        await una.Client.PostAsync($"/api/stipend/requests/{asked}/withdrawal", null);
        await (await una.Claim(claimed, 30m, Today)).Ok();
        (await Notice(una)).ShouldBeNull();
    }

    private static async Task<string?> Notice(Browser browser) =>
        (await browser.Page("/growth"))
            .QuerySelectorAll("p.notice-ask span")
            .Select(p => p.TextContent.Trim())
            .SingleOrDefault(t => t.Contains("stipend", StringComparison.Ordinal));

    [Fact]
    public async Task Where_the_manager_has_left_People_Ops_decides()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(120m, Later);
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Fox))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(-1)))
        );
        (await una.Page("/stipend/plan")).QuerySelector("main")!.TextContent.ShouldContain("Submit to People Ops");
        var ops = await App.As(World.Ops);
        (await ops.Page("/stipend/approvals")).QuerySelectorAll($"a[href='/stipend/requests/{id}']").ShouldNotBeEmpty();
        await (await ops.Decide(id, "approve")).Ok();
    }

    public sealed class OnSqlite() : StipendDutiesTests(Provider.Sqlite);

    public sealed class OnPostgres() : StipendDutiesTests(Provider.Postgres);
}
