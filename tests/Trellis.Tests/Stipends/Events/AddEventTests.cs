using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Events;

/// <summary>Adding an event, and interest in it.</summary>
public abstract class AddEventTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_event_is_one_however_often_it_is_added_and_interest_asks_for_nothing()
    {
        var (una, ada, sky) = (await App.As(World.Una), await App.As(World.Ada), await App.As(World.Sky));
        async Task<HttpResponseMessage> Add(Browser who, string name, DateOnly from, DateOnly to, string link = "") =>
            await who.Client.PostAsJsonAsync(
                "/api/stipend/events",
                new
                {
                    name,
                    place = "Town",
                    from,
                    to,
                    link,
                }
            );
        var first = (await (await Add(una, "Harvest days", Later, Later.AddDays(1))).Ok()).GetValue<string>();
        (await (await Add(ada, "  harvest DAYS ", Later, Later.AddDays(1))).Ok()).GetValue<string>().ShouldBe(first);
        (await (await Add(una, "Harvest days", Later, Later.AddDays(-1))).Code()).ShouldBe("event.days");
        (await (await Add(una, "Long ago", Today.AddDays(-9), Today.AddDays(-8))).Code()).ShouldBe("event.past");
        (await (await Add(una, "Trick", Later, Later, "javascript:alert(1)")).Code()).ShouldBe("event.link");

        foreach (
            var answer in await Task.WhenAll(
                Enumerable.Range(0, 6).Select(_ => una.Client.PutAsync($"/api/stipend/events/{first}/interest", null))
            )
        )
            answer.IsSuccessStatusCode.ShouldBeTrue();
        await una.Submit($"/stipend/events/{first}", "form[action$='/interest']"); // takes it back
        await ada.Client.PutAsync($"/api/stipend/events/{first}/interest", null);
        await una.Client.PutAsync($"/api/stipend/events/{first}/interest", null);
        var view = await (await sky.Get($"/api/stipend/events/{first}")).Ok();
        view["interested"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe(["Ada Example", "Una Example"], "in the order of joining");
        (
            view["asking"]!.GetValue<int>(),
            (
                await App.Db(db =>
                    db.Set<StipendRequest>().CountAsync(r => r.EventId == new Id<GroupEvent>(Guid.Parse(first)))
                )
            )
        ).ShouldBe((0, 0));
    }

    private DateOnly Today => App.Clock.Today;
    private DateOnly Later => Today.AddDays(70);

    public sealed class OnSqlite() : AddEventTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddEventTests(Provider.Postgres);
}
