using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Meetings;

public abstract class SuggestTimeTests(Provider provider) : OwnWorld(provider)
{
    private static Task<HttpResponseMessage> Suggest(Browser browser, Id<Review> review, string times) =>
        browser.Client.PutAsJsonAsync($"/api/reviews/{review}/meeting/another-time", new { times });

    [Fact]
    public async Task The_person_asks_for_another_time_and_the_planned_one_stands()
    {
        var review = await World.OpenedReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await (await Suggest(ada, review, "Any afternoon.")).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        await max.PlanMeeting(review, Today.AddDays(3));
        (await ada.Text($"/reviews/{review}")).ShouldContain("Suggest another time");
        (await Suggest(max, review, "Any afternoon.")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Suggest(ada, review, " ")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Suggest(ada, review, "Any afternoon.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.KindsTo(Of(World.Max))).ShouldContain("review.time-suggested");
        (await max.Text($"/reviews/{review}")).ShouldContain("Any afternoon.");
        (await (await App.As(World.Ops)).Text($"/reviews/{review}")).ShouldNotContain("Any afternoon.");
        (await ada.Json($"/api/reviews/{review}"))
            .GetProperty("info")
            .GetProperty("meetingStartsAt")
            .ValueKind.ShouldBe(System.Text.Json.JsonValueKind.String);
    }

    public sealed class OnSqlite() : SuggestTimeTests(Provider.Sqlite);

    public sealed class OnPostgres() : SuggestTimeTests(Provider.Postgres);
}
