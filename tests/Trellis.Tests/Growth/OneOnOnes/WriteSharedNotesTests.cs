#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class WriteSharedNotesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Both_write_them_and_an_older_reading_is_told()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/one-on-ones/{World.OneOnOne}";
        (
            await ada.Submit(url, "form:has([name='Shared.Text'])", ("Shared.Text", "We begin in May."))
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await max.Text(url)).ShouldContain("We begin in May.");
        var answer = await max.SubmitAfter(
            url,
            "form:has([name='Shared.Text'])",
            () => ada.Submit(url, "form:has([name='Shared.Text'])", ("Shared.Text", "We begin in June.")),
            ("Shared.Text", "We begin in July.")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("We begin in July.");
        page.ShouldContain("We begin in June.");
    }

    [Fact]
    public async Task They_are_kept_with_the_meeting_that_the_page_showed()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/one-on-ones/{World.OneOnOne}";
        var time = new
        {
            on = Today.AddDays(1),
            from = "00:30",
            minutes = 30,
        };
        await ada.SubmitAfter(
            url,
            "form:has([name='Shared.Text'])",
            () => max.Client.PostAsJsonAsync($"/api{url}/meetings", time), // before the one that she sees
            ("Shared.Text", "About the later one.")
        );
        var kept = await App.Db(db =>
            db.Set<OneOnOneMeeting>().SingleAsync(m => m.SharedNotes == "About the later one.")
        );
        kept.Id.ShouldBe(World.OneOnOneMeeting);
    }

    public sealed class OnSqlite() : WriteSharedNotesTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteSharedNotesTests(Provider.Postgres);
}
