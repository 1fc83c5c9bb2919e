using System.Net;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>What is pending for whoever decides: counted and listed alike, and hidden from everybody else.</summary>
public abstract class ApprovalsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_waits_is_counted_and_listed_alike_for_whoever_decides_and_never_hides_behind_the_turn_of_others()
    {
        var (una, fox, ops) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Ops));
        await App.SeedAsked([(Of(World.Una), 120)], new(10_00), Later);
        await Fact(World.Sky, Today, "Lead maker", null);
        var sky = await App.As(World.Sky);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var hers = await sky.Asked(100m, Later); // nobody leads her, so People Ops does
        static async Task<int?> Count(Browser browser) => (await browser.Task("stipend.approvals"))?.Count;
        (await Count(ops), await Count(fox), await Count(sky), await Count(una)).ShouldBe((1, 120, null, null));
        var queue = await ops.Page("/stipend/approvals");
        queue.QuerySelectorAll($"a[href='/stipend/requests/{hers}']").Length.ShouldBeGreaterThan(0);
        queue.QuerySelector("main")!.TextContent.ShouldNotContain("Thing 1");
        (await fox.Page("/stipend/approvals"))
            .QuerySelectorAll("main a[href^='/stipend/requests/']")
            .Select(a => a.GetAttribute("href"))
            .Distinct()
            .Count()
            .ShouldBe(100, "the oldest hundred; the others follow when these are decided");
    }

    [Fact]
    public async Task Whoever_approved_first_does_not_find_it_waiting_again()
    {
        await App.Db(db => db.Database.ExecuteSqlAsync($"DELETE FROM \"DatedDocument\""));
        await App.Db(db =>
        {
            db.Add(
                new StipendPolicy
                {
                    Group = "",
                    Number = 1,
                    From = Today.AddDays(-800),
                    Body = new() { PeopleOpsApproves = true },
                    Note = "",
                    PublishedAt = App.Clock.GetUtcNow().UtcDateTime,
                    PublishedBy = "Ops Example",
                }
            );
            return db.SaveChangesAsync();
        });
        await Fact(World.Una, Today, "Junior maker", World.Ops);
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        var id = await una.Asked(100m, Later);
        (await (await ops.Decide(id, "approve")).Ok())["state"]!.GetValue<string>().ShouldBe("awaiting-people-ops");
        (await ops.Page("/stipend/approvals")).QuerySelectorAll($"a[href='/stipend/requests/{id}']").ShouldBeEmpty();
        (await ops.Task("stipend.approvals")).ShouldBeNull();
        (await ops.Decide(id, "approve")).StatusCode.ShouldBe(HttpStatusCode.OK, "a second click says what is");
        (await ops.Decide(id, "approve", "And for People Ops")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_decides_on_nothing_finds_no_such_page_and_who_has_nothing_to_decide_reads_so()
    {
        foreach (var who in new[] { World.Ada, World.Una, World.Fin, World.Adm })
        {
            (await (await App.As(who)).Get("/stipend/approvals")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
            (await (await App.As(who)).Get("/api/stipend/approvals")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        }
        (await (await App.As(World.Fox)).Page("/stipend/approvals"))
            .QuerySelector("main .lede")!
            .TextContent.ShouldBe("Nothing is pending.");
    }

    public sealed class OnSqlite() : ApprovalsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ApprovalsTests(Provider.Postgres);
}
