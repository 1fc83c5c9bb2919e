using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Outcomes;

public abstract class CorrectReviewTests(Provider provider) : OwnWorld(provider)
{
    private static Task<HttpResponseMessage> Correct(Browser browser, Id<Review> review, string text) =>
        browser.Client.PostAsJsonAsync($"/api/reviews/{review}/corrections", new { text });

    [Fact]
    public async Task A_correction_stands_beside_what_was_shared_and_is_acknowledged_anew()
    {
        var review = await World.HeldReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await (await Correct(max, review, "Too early.")).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        await max.Outcome(review, "Show drafts.");
        await ada.AcknowledgeIt(review);
        (await Correct(max, review, "By Wednesday, not by Monday.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var text = await ada.Text($"/reviews/{review}/outcome");
        text.ShouldContain("Show drafts.");
        text.ShouldContain("By Wednesday, not by Monday.");
        (await ada.Stage(review)).ShouldBe("acknowledging");
        (await ada.AcknowledgeIt(review)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Not_while_another_review_is_open()
    {
        var review = await World.HeldReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Outcome(review, "Show drafts.");
        await ada.AcknowledgeIt(review);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await World.OpenedReview();
        await (await Correct(await App.Again(World.Max), review, "By Wednesday.")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.open"
        );
    }

    public sealed class OnSqlite() : CorrectReviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : CorrectReviewTests(Provider.Postgres);
}
