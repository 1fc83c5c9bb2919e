using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class SkipOneOnOneTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_is_skipped_with_a_reason_that_both_read_and_the_agenda_stays()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (
            await max.Submit(
                $"/one-on-ones/{World.OneOnOne}",
                "form:has([name='Held.Because'])",
                ("Held.Because", "I am ill."),
                ("Held.Do", "skip")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ada.Text($"/one-on-ones/{World.OneOnOne}");
        page.ShouldContain("Skipped: I am ill.");
        page.ShouldContain(World.SharedPoint);
        await (
            await max.Client.PutAsJsonAsync(
                $"/api/one-on-ones/meetings/{World.OneOnOneMeeting}/notes",
                new { text = "x", version = 2 }
            )
        ).ShouldRefuse(HttpStatusCode.Conflict, "one-on-one.skipped");
    }

    [Fact]
    public async Task What_was_said_of_a_meeting_can_be_put_right_both_ways()
    {
        var max = await App.As(World.Max);
        var url = $"/api/one-on-ones/meetings/{World.OneOnOneMeeting}";
        App.Clock.Advance(TimeSpan.FromDays(2));
        var held = new { done = new[] { World.OneOnOnePoint } };
        (await max.Client.PostAsJsonAsync($"{url}/holding", held)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Page($"/one-on-ones/{World.OneOnOne}")).QuerySelector(".agenda").ShouldBeNull();
        (await max.Client.PostAsJsonAsync($"{url}/skipping", new { because = "" })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await max.Page($"/one-on-ones/{World.OneOnOne}"))
            .QuerySelector(".agenda")!
            .TextContent.ShouldContain(World.SharedPoint);
        (await max.Client.PostAsJsonAsync($"{url}/holding", held)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (
            await max.Client.PostAsJsonAsync($"{url}/holding", new { done = new[] { Guid.NewGuid() } })
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : SkipOneOnOneTests(Provider.Sqlite);

    public sealed class OnPostgres() : SkipOneOnOneTests(Provider.Postgres);
}
