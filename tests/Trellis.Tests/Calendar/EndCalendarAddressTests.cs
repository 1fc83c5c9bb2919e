using System.Net;

namespace Trellis.Tests.Calendar;

/// <summary>Switching the private address off.</summary>
public abstract class EndCalendarAddressTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_switched_off_on_the_page_answers_no_longer_and_off_twice_is_off()
    {
        var una = await App.As(World.Una);
        var path = await una.MakesAddress();
        (await una.Submit("/account/calendar", "form[action='/account/calendar/off']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await App.Anonymous().Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await una.Client.DeleteAsync("/api/me/calendar")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Page("/account/calendar")).QuerySelector("form[action='/account/calendar/off']").ShouldBeNull();
    }

    public sealed class OnSqlite() : EndCalendarAddressTests(Provider.Sqlite);

    public sealed class OnPostgres() : EndCalendarAddressTests(Provider.Postgres);
}
