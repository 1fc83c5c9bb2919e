using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Events;

/// <summary>Adding an event that people may want to go to.</summary>
public abstract class AddEventTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_event_is_one_however_often_it_is_added()
    {
        var (una, ada) = (await App.As(World.Una), await App.As(World.Ada));
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
    }

    public sealed class OnSqlite() : AddEventTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddEventTests(Provider.Postgres);
}
