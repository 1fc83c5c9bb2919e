using System.Text.Json;

namespace Trellis.Tests.Calendar;

/// <summary>Whether one has a private address, for the page, for programs and in the export of one's own data.</summary>
public abstract class MyCalendarTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_since_when_there_is_an_address_and_never_which()
    {
        var una = await App.As(World.Una);
        (await una.Json("/api/me/calendar")).GetProperty("madeAt").ValueKind.ShouldBe(JsonValueKind.Null);
        var path = await una.MakesAddress();
        (await una.Json("/api/me/calendar")).GetProperty("madeAt").GetDateTime().ShouldBe(App.Clock.UtcNow());
        var data = await (await una.Get("/api/me/data")).Content.ReadAsStringAsync();
        JsonDocument
            .Parse(data)
            .RootElement.GetProperty("calendarAddressSince")
            .GetDateTime()
            .ShouldBe(App.Clock.UtcNow());
        data.ShouldNotContain(path["/calendar/".Length..]);
    }

    public sealed class OnSqlite() : MyCalendarTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyCalendarTests(Provider.Postgres);
}
