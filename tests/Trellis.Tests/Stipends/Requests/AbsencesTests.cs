using System.Net.Http.Json;

namespace Trellis.Tests.Stipends.Requests;

/// <summary>Who of a team is away while somebody wants to be at an event.</summary>
public abstract class AbsencesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Colleagues_of_the_same_manager_who_are_away_on_its_days_are_named_with_where_they_are()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var day = Today.AddDays(100); // on which the Garden days begin
        foreach (var who in new[] { World.Ada, World.Fin, World.Adm })
            await Fact(who, Today, "Maker", World.Fox);
        var fair = await Event("Plant fair", day.AddDays(-2), day);
        await Approved(World.Ada, World.Event, day);
        await Approved(World.Fin, fair, day);
        await Approved(World.Adm, await Event("Long before", day.AddDays(-9), day.AddDays(-1)), day.AddDays(-9));
        var id = await una.Asked(200m, day, World.Event);
        (await Away(fox, id)).ShouldBe(["Ada Example (Garden days)", "Fin Example (Plant fair)"]);
        (await fox.Page($"/stipend/requests/{id}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Fin Example (Plant fair)");
    }

    [Fact]
    public async Task What_is_not_approved_and_who_reports_to_somebody_else_take_nobody_away()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var day = Today.AddDays(100);
        await Approved(World.Ada, World.Event, day, by: World.Max);
        var id = await una.Asked(200m, day, World.Event);
        (await Away(fox, id)).ShouldBeEmpty("Ada reports to Max");
        await Fact(World.Fin, Today, "Maker", World.Fox);
        await (await App.As(World.Fin)).Asked(200m, day, World.Event);
        (await Away(fox, id)).ShouldBeEmpty("nothing of it is approved yet");
    }

    private async Task<Id<GroupEvent>> Event(string name, DateOnly from, DateOnly to) =>
        new(
            Guid.Parse(
                (
                    await (
                        await (await App.As(World.Una)).Client.PostAsJsonAsync(
                            "/api/stipend/events",
                            new
                            {
                                name,
                                place = "Town",
                                from,
                                to,
                                link = "",
                            }
                        )
                    ).Ok()
                ).GetValue<string>()
            )
        );

    private async Task Approved(string who, Id<GroupEvent> at, DateOnly spendOn, string by = World.Fox)
    {
        var id = await (await App.As(who)).Asked(200m, spendOn, at);
        await (await (await App.As(by)).Decide(id, "approve", "We manage.")).Ok();
    }

    private static async Task<IEnumerable<string>> Away(Browser browser, string id) =>
        (await (await browser.Get($"/api/stipend/requests/{id}")).Ok())["purchase"]!["event"]!["alsoAway"]!
            .AsArray()
            .Select(n => n!.GetValue<string>());

    public sealed class OnSqlite() : AbsencesTests(Provider.Sqlite);

    public sealed class OnPostgres() : AbsencesTests(Provider.Postgres);
}
