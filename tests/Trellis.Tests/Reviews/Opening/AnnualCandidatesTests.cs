using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Reviews.Opening;

public abstract class AnnualCandidatesTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Open(string who) =>
        await (await App.As(World.Ops)).Client.PostAsync($"/api/people/{Of(who)}/reviews?kind=annual-360", null);

    [Fact]
    public async Task A_360_does_not_open_beside_an_open_review_and_not_soon_after_the_last_one()
    {
        var review = await World.HeldAnnual();
        await (await Open(World.Ada)).ShouldRefuse(HttpStatusCode.Conflict, "review.annual");
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await max.Final(review, World, "3")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.AcknowledgeIt(review)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await Open(World.Ada);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("less than 6 months ago");
        App.Clock.Advance(TimeSpan.FromDays(190));
        (
            await (await App.Again(World.Ops)).Client.PostAsync(
                $"/api/people/{Of(World.Ada)}/reviews?kind=annual-360",
                null
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_that_was_cancelled_is_begun_anew_from_the_next_day_on()
    {
        var review = await World.OpenedAnnual();
        (await (await App.As(World.Ops)).Cancel(review, "Too early.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await Open(World.Ada);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("from tomorrow on");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (
            await (await App.Again(World.Ops)).Client.PostAsync(
                $"/api/people/{Of(World.Ada)}/reviews?kind=annual-360",
                null
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_refused()
    {
        var ops = await App.As(World.Ops);
        await (await ops.Client.PostAsync($"/api/people/{Of(World.Ada)}/reviews?kind=weekly", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.kind"
        );
    }

    public sealed class OnSqlite() : AnnualCandidatesTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnnualCandidatesTests(Provider.Postgres);
}
