using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Accounts;

/// <summary>A session is confirmed by the password of whoever began it, and no other is by that.</summary>
public abstract class ConfirmSessionTests(Provider provider) : OwnWorld(provider)
{
    [Theory]
    [InlineData("")]
    [InlineData("wrong password")]
    public async Task Who_does_not_know_the_password_confirms_nothing(string password)
    {
        var fin = await App.As(World.Fin);
        App.Clock.Advance(TimeSpan.FromHours(1));
        (
            await fin.Client.PostAsJsonAsync("/api/session/confirmation", new { password })
        ).IsSuccessStatusCode.ShouldBeFalse();
        await (await Pay(fin)).ShouldRefuse(HttpStatusCode.Forbidden, "session.confirm");
    }

    [Fact]
    public async Task To_confirm_one_session_confirms_no_other()
    {
        var (here, elsewhere) = (await App.Again(World.Fin), await App.Again(World.Fin));
        App.Clock.Advance(TimeSpan.FromHours(1));
        await here.Confirm();
        await (await Pay(elsewhere)).ShouldRefuse(HttpStatusCode.Forbidden, "session.confirm");
    }

    /// <summary>Asks for the password where it was given too long ago.</summary>
    private Task<HttpResponseMessage> Pay(Browser browser) =>
        browser.Client.PostAsJsonAsync(
            "/api/stipend/payments",
            new { ids = new[] { $"{Guid.Empty}" }, paidOn = Today }
        );

    public sealed class OnSqlite() : ConfirmSessionTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConfirmSessionTests(Provider.Postgres);
}
