using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.WaysOn;

public abstract class CloseFeedbackTests(Provider provider) : OwnWorld(provider)
{
    private Task<HttpResponseMessage> Close(Browser browser, Id<Review> review, string reason = "They are away.") =>
        browser.Client.PostAsJsonAsync($"/api/reviews/{review}/feedback-closing", new { reason });

    [Fact]
    public async Task Feedback_that_is_a_week_late_is_closed_with_a_reason_that_both_read()
    {
        var review = await World.OpenedAnnual();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Invite(review, null, Of(World.Una), Of(World.Fox));
        await ada.Views(World, "2", "");
        await max.Views(World, "3", "");
        await (await Close(max, review)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        App.Clock.Advance(TimeSpan.FromDays(28));
        (await Close(await App.Again(World.Ada), review)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        max = await App.Again(World.Max);
        (await max.Text($"/reviews/{review}/feedback-closing")).ShouldContain("Close missing feedback");
        (await Close(max, review, " ")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Close(max, review)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Stage(review)).ShouldBe("conversation");
        (await (await App.Again(World.Ada)).Text($"/reviews/{review}")).ShouldContain("They are away.");
    }

    public sealed class OnSqlite() : CloseFeedbackTests(Provider.Sqlite);

    public sealed class OnPostgres() : CloseFeedbackTests(Provider.Postgres);
}
