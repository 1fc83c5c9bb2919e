using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Meetings;

public abstract class SaveNoteTests(Provider provider) : OwnWorld(provider)
{
    private const string Canary = "what-max-notes";

    private static Task<HttpResponseMessage> Note(Browser browser, Id<Review> review, string text, int version = 0) =>
        browser.Client.PutAsJsonAsync($"/api/reviews/{review}/note", new { text, version });

    [Fact]
    public async Task Notes_are_for_their_writer_alone_and_not_for_a_successor()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        (await Note(max, review, Canary)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Text($"/reviews/{review}/conversation")).ShouldContain(Canary);
        (await Note(await App.As(World.Ada), review, "mine")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await (await App.Again(World.Sky)).Text($"/reviews/{review}/conversation")).ShouldNotContain(Canary);
    }

    [Fact]
    public async Task A_save_over_other_notes_is_refused()
    {
        var review = await World.OpenedReview();
        var max = await App.As(World.Max);
        await Note(max, review, "first");
        await (await Note(max, review, "second")).ShouldRefuse(HttpStatusCode.Conflict, "stale");
        (await Note(max, review, "second", version: 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite() : SaveNoteTests(Provider.Sqlite);

    public sealed class OnPostgres() : SaveNoteTests(Provider.Postgres);
}
