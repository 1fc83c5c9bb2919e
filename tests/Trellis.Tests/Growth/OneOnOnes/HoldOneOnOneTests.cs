using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class HoldOneOnOneTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Ticked_points_are_done_in_it_the_others_are_carried_over_and_the_next_counts_from_it()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/one-on-ones/{World.OneOnOne}";
        await ada.Client.PostAsJsonAsync($"/api{url}/points", new { text = "Left for later" });
        await (
            await max.Client.PostAsJsonAsync($"/api/one-on-ones/meetings/{World.OneOnOneMeeting}/holding", new { })
        ).ShouldRefuse(HttpStatusCode.Conflict, "one-on-one.early");
        App.Clock.Advance(TimeSpan.FromDays(2));
        (
            await max.Submit(
                url,
                "form:has([name='Held.WasCareerTalk'])",
                ("Held.Done", $"{World.OneOnOnePoint}"),
                ("Held.WasCareerTalk", "true")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ada.Page(url);
        page.QuerySelector(".agenda")!.TextContent.ShouldContain("Left for later");
        page.QuerySelector(".agenda")!.TextContent.ShouldContain("carried over once");
        page.QuerySelector(".agenda")!.TextContent.ShouldNotContain(World.SharedPoint);
        page.Body!.TextContent.ShouldContain("Career growth");
        (await (await App.As(World.Ops)).Json($"/api/people/{Of(World.Ada)}/conversations"))
            .GetProperty("promises")
            .EnumerateArray()
            .Single(p => p.GetProperty("kind").GetString() == "one-on-one")
            .GetProperty("lastOn")
            .GetString()
            .ShouldBe($"{Today.AddDays(-1):yyyy-MM-dd}");
    }

    public sealed class OnSqlite() : HoldOneOnOneTests(Provider.Sqlite);

    public sealed class OnPostgres() : HoldOneOnOneTests(Provider.Postgres);
}
