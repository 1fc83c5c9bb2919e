using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class WritePrivateNotesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task They_are_for_their_writer_alone()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/one-on-ones/{World.OneOnOne}";
        (await ada.Submit(url, "form:has([name='Own.Text'])", ("Own.Text", "I would rather not."))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Text(url)).ShouldContain("I would rather not.");
        (await max.Text(url)).ShouldNotContain("I would rather not.");
        (
            await ada.Client.PutAsJsonAsync(
                $"/api/one-on-ones/meetings/{World.OneOnOneMeeting}/private-notes",
                new { text = "x", version = 0 }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    public sealed class OnSqlite() : WritePrivateNotesTests(Provider.Sqlite);

    public sealed class OnPostgres() : WritePrivateNotesTests(Provider.Postgres);
}
