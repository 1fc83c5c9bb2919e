using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Appreciations;

public abstract class ChangeAppreciationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_writer_changes_the_words_and_readers_see_that_they_were_changed()
    {
        var una = await App.As(World.Una);
        (
            await una.Submit(
                $"/appreciation/{World.OpenThanks}",
                "main form:has(textarea)",
                ("Input.Text", "You mended the index.")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var text = await (await App.As(World.Sky)).Text("/appreciation");
        text.ShouldContain("You mended the index.");
        text.ShouldContain("edited");
        text.ShouldNotContain(World.ThanksForAll);
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        foreach (var who in new[] { World.Ada, World.Max, World.Ops })
            (
                await (await App.As(who)).Client.PutAsJsonAsync(
                    $"/api/appreciation/{World.OpenThanks}",
                    new { text = "Mine." }
                )
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : ChangeAppreciationTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeAppreciationTests(Provider.Postgres);
}
