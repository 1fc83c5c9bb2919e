using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Messages;

/// <summary>Choosing when messages come: on the page and through the API, for oneself alone.</summary>
public abstract class ChooseMessagesTests(Provider provider) : OwnWorld(provider)
{
    private const string Page = "/account/messages";

    [Fact]
    public async Task A_choice_on_the_page_holds_for_oneself_alone()
    {
        var una = await App.As(World.Una);
        await (await una.Submit(Page, $"form[action='{Page}/choice']", ("stipend.paid", "Never"))).ShouldGoOn();
        (await una.Page(Page)).QuerySelector("[id='stipend.paid'] [selected]")!.GetAttribute("value").ShouldBe("Never");
        (await (await App.As(World.Ada)).Page(Page))
            .QuerySelector("[id='stipend.paid'] [selected]")!
            .GetAttribute("value")
            .ShouldBe("Weekly");
        (await App.Db(db => db.For(Viewer.Operator(default, TimeZoneInfo.Utc)).MessageChoices.CountAsync())).ShouldBe(
            1
        );
    }

    [Theory]
    [InlineData("stipend.asked", "never", HttpStatusCode.Conflict, "message.cadence")]
    [InlineData("account.new-sign-in", "weekly", HttpStatusCode.Conflict, "message.cadence")]
    [InlineData("mail.digest", "never", HttpStatusCode.Conflict, "message.cadence")]
    [InlineData("garden.watered", "never", HttpStatusCode.NotFound, "missing")]
    public async Task What_cannot_be_chosen_is_refused(
        string kind,
        string cadence,
        HttpStatusCode status,
        string code
    ) => await (await Choose(kind, cadence)).ShouldRefuse(status, code);

    [Fact]
    public async Task A_choice_is_made_and_taken_back_through_the_API()
    {
        (await Choose("stipend.asked", "daily")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Choose("stipend.asked", "at-once")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var text = await (await App.As(World.Una)).Text("/api/me/messages/choices");
        text.ShouldNotContain("\"cadence\":\"daily\"");
    }

    private async Task<HttpResponseMessage> Choose(string kind, string cadence) =>
        await (await App.As(World.Una)).Client.PutAsJsonAsync(
            "/api/me/messages/choices",
            new { choices = new[] { new { kind, cadence } } }
        );

    public sealed class OnSqlite() : ChooseMessagesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChooseMessagesTests(Provider.Postgres);
}
