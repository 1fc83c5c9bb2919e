using System.Net;

namespace Trellis.Tests.Stipends.Events;

/// <summary>Saying that one would like to go to an event.</summary>
public abstract class ShowInterestTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Interest_is_shown_once_in_the_order_of_joining_and_asks_for_nothing()
    {
        var (una, max, sky) = (await App.As(World.Una), await App.As(World.Max), await App.As(World.Sky));
        var requests = await App.Db(db => db.Set<StipendRequest>().CountAsync());
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => una.Client.PutAsync(Url, null))))
            answer.IsSuccessStatusCode.ShouldBeTrue();
        await una.Submit($"/stipend/events/{World.Event}", "form[action$='/interest']"); // takes it back
        await max.Client.PutAsync(Url, null);
        await una.Client.PutAsync(Url, null);
        (await Interested(sky)).ShouldBe(["Max Example", "Una Example"]);
        (await App.Db(db => db.Set<StipendRequest>().CountAsync())).ShouldBe(requests);
    }

    [Fact]
    public async Task It_is_taken_back_as_often_as_one_likes_and_not_for_an_event_that_is_not_there()
    {
        var una = await App.As(World.Una);
        await (await una.Client.PutAsync(Url, null)).Ok();
        for (var i = 0; i < 2; i++)
            await (await una.Client.DeleteAsync(Url)).Ok();
        (await Interested(una)).ShouldBeEmpty();
        (await una.Client.PutAsync($"/api/stipend/events/{Id<GroupEvent>.New()}/interest", null)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private string Url => $"/api/stipend/events/{World.Event}/interest";

    private async Task<IEnumerable<string>> Interested(Browser browser) =>
        (await (await browser.Get($"/api/stipend/events/{World.Event}")).Ok())["interested"]!
            .AsArray()
            .Select(n => n!.GetValue<string>());

    public sealed class OnSqlite() : ShowInterestTests(Provider.Sqlite);

    public sealed class OnPostgres() : ShowInterestTests(Provider.Postgres);
}
