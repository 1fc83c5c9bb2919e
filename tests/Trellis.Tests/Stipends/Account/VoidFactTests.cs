using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Account;

/// <summary>Voiding a fact that was recorded wrongly.</summary>
public abstract class VoidFactTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_manager_voids_it_once_and_it_stays_in_the_record()
    {
        var max = await App.As(World.Max);
        for (var i = 0; i < 2; i++)
        {
            await (await Void(max, World.Fact)).Ok();
            App.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var fact = await App.Db(db => db.Set<StipendFact>().AsNoTracking().SingleAsync(f => f.Id == World.Fact));
        fact.VoidedAt.ShouldBe(App.Clock.GetUtcNow().UtcDateTime.AddMinutes(-2), "a second click changes nothing");
        (await App.Db(db => db.Set<Activity>().Where(a => a.What == "stipend.fact-voided").ToListAsync()))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(a => a.ById.ShouldBe(Of(World.Max)), a => a.AboutId.ShouldBe(Of(World.Ada)));
    }

    [Fact]
    public async Task Nobody_voids_their_own_and_nobody_else_finds_it()
    {
        foreach (var who in new[] { World.Ada, World.Fin })
            (await Void(await App.As(who), World.Fact)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, who);
        foreach (var who in new[] { World.Una, World.Fox, World.Sky, World.Adm })
            (await Void(await App.As(who), World.Fact)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await Void(await App.As(World.Ops), Id<StipendFact>.New())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await App.Db(db => db.Set<StipendFact>().CountAsync(f => f.VoidedAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Which_policy_holds_for_somebody_is_voided_by_People_Ops_alone()
    {
        await (await App.PublishPolicy(Today, await App.Terms(("annual", 1000m)), "Portugal")).Ok();
        var ops = await App.As(World.Ops);
        await (
            await ops.Client.PostAsJsonAsync(
                $"/api/people/{Of(World.Una)}/stipend/facts",
                new
                {
                    kind = "policy-group",
                    on = Today,
                    value = "Portugal",
                }
            )
        ).Ok();
        var group = await App.Db(db => db.Set<StipendFact>().SingleAsync(f => f.PersonId == Of(World.Una)));
        var una = await App.As(World.Una);
        (await una.Available(Later)).ShouldBeLessThan(2000m);
        (await Void(await App.As(World.Fox), group.Id)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await (await Void(ops, group.Id)).Ok();
        (await una.Available(Later)).ShouldBe(2000m, "it counts no more");
    }

    private static Task<HttpResponseMessage> Void(Browser browser, Id<StipendFact> fact) =>
        browser.Client.DeleteAsync($"/api/stipend/facts/{fact}");

    public sealed class OnSqlite() : VoidFactTests(Provider.Sqlite);

    public sealed class OnPostgres() : VoidFactTests(Provider.Postgres);
}
