using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>What one person is promised, and what is on record of it.</summary>
public abstract class PersonConversationsTests(Provider provider) : OwnWorld(provider)
{
    private string Path => $"/people/{Of(World.Ada)}/conversations";

    [Fact]
    public async Task The_person_their_manager_and_People_Ops_read_the_dates()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops })
        {
            var view = await (await App.As(who)).Client.GetFromJsonAsync<JsonElement>("/api" + Path);
            view.GetProperty("promises").GetArrayLength().ShouldBe(4);
            view.GetProperty("onRecord")[0].GetProperty("on").GetString().ShouldBe(World.ConversationDate, who);
            (await (await (await App.As(who)).Get(Path)).Content.ReadAsStringAsync()).ShouldContain(
                World.ConversationDay
            );
        }
        (await (await App.As(World.Ada)).Client.GetStringAsync("/api/me/data")).ShouldContain(World.ConversationDate);
        foreach (var who in new[] { World.Sky, World.Fox, World.Una, World.Fin, World.Adm })
            (await (await App.As(who)).Get(Path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    [Fact]
    public async Task Only_People_Ops_finds_the_form_and_never_about_themselves()
    {
        (await (await App.As(World.Ops)).Page(Path)).QuerySelector("form select").ShouldNotBeNull();
        (await (await App.As(World.Max)).Page(Path)).QuerySelector("form select").ShouldBeNull();
        (await (await App.As(World.Ops)).Page($"/people/{Of(World.Ops)}/conversations"))
            .QuerySelector("form select")
            .ShouldBeNull();
    }

    [Fact]
    public async Task That_somebody_else_opened_it_is_recorded()
    {
        var (max, ada) = (await App.As(World.Max), await App.As(World.Ada));
        await World.Writes("conversations.read", World.Max, World.Ada, "", () => max.Page(Path));
        await App.WritesNothing(() => ada.Page(Path));
    }

    public sealed class OnSqlite() : PersonConversationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PersonConversationsTests(Provider.Postgres);
}
