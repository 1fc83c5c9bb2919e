#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>A day that was recorded wrongly.</summary>
public abstract class VoidConversationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task People_Ops_voids_it_on_the_page_and_it_no_longer_counts()
    {
        var (ops, page) = (await App.As(World.Ops), $"/people/{Of(World.Ada)}/conversations");
        await ops.Get(page);
        await World.Writes(
            "conversation.voided",
            World.Ops,
            World.Ada,
            $"1:1, {World.ConversationDay}",
            async () =>
            {
                var answer = await ops.Submit(page, $"form[action='/conversations/{World.Conversation}/removal']");
                answer.Headers.Location!.ToString().ShouldBe(page);
            }
        );
        (await (await ops.Get(page)).Content.ReadAsStringAsync()).ShouldNotContain(World.ConversationDay);
        await App.WritesNothing(async () => (await Delete(World.Ops)).ShouldBe(HttpStatusCode.NoContent));
    }

    [Fact]
    public async Task Nobody_else_voids_it()
    {
        foreach (var who in new[] { World.Ada, World.Max })
            (await Delete(who)).ShouldBe(HttpStatusCode.Forbidden, who);
        foreach (var who in new[] { World.Una, World.Fin, World.Adm })
            (await Delete(who)).ShouldBe(HttpStatusCode.NotFound, who);
    }

    [Fact]
    public async Task Nobody_voids_what_is_about_themselves()
    {
        await World.OnRecord(World.Ops, ObligationKind.PdMeeting, Today.AddDays(-30));
        var own = await App.Db(db => db.Set<ConversationOnRecord>().SingleAsync(c => c.PersonId == Of(World.Ops)));
        (await (await App.As(World.Ops)).Client.DeleteAsync($"/api/conversations/{own.Id}")).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    private async Task<HttpStatusCode> Delete(string who) =>
        (await (await App.As(who)).Client.DeleteAsync($"/api/conversations/{World.Conversation}")).StatusCode;

    public sealed class OnSqlite() : VoidConversationTests(Provider.Sqlite);

    public sealed class OnPostgres() : VoidConversationTests(Provider.Postgres);
}
