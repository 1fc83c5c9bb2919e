using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Stipends.Events;

/// <summary>Who is away when.</summary>
public abstract class TeamCalendarTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_calendar_shows_who_is_away_to_the_team_and_its_manager_and_to_nobody_else()
    {
        var (una, ada, fox, max, sky) = (
            await App.As(World.Una),
            await App.As(World.Ada),
            await App.As(World.Fox),
            await App.As(World.Max),
            await App.As(World.Sky)
        );
        var day = Today.AddDays(100);
        async Task<string[]> Away(Browser who) =>
            [
                .. (await (await who.Get($"/api/stipend/calendar?month={day:yyyy-MM}")).Ok())["rows"]!
                    .AsArray()
                    .Select(r => r!["person"]!.GetValue<string>()),
            ];
        var id = await una.Asked(200m, day, World.Event);
        (await Away(fox)).ShouldBeEmpty("nothing is approved yet");
        await (await fox.Decide(id, "approve", "We manage.")).Ok();
        (await Away(una)).ShouldBe(["Una Example"]);
        (await Away(fox)).ShouldBe(["Una Example"]);
        (await Away(ada)).ShouldBeEmpty("another team");
        (await Away(max)).ShouldBeEmpty("another team's manager");
        (await Away(sky)).ShouldBeEmpty("the manager's manager");
        await Fact(World.Una, Today, "Junior maker", World.Max);
        (await Away(ada)).ShouldBe(["Una Example"], "now they are one team");
        (await una.Page($"/stipend/calendar?month={day:yyyy-MM}"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Garden days");
        await una.Client.PostAsync($"/api/stipend/requests/{id}/withdrawal", null);
        (await Away(una)).ShouldBeEmpty();
    }

    public sealed class OnSqlite() : TeamCalendarTests(Provider.Sqlite);

    public sealed class OnPostgres() : TeamCalendarTests(Provider.Postgres);
}
