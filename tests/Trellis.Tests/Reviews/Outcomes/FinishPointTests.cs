#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Outcomes;

public abstract class FinishPointTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_owner_says_that_it_is_done_and_it_leaves_Today()
    {
        var review = await World.HeldReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Outcome(
            review,
            "Show drafts.",
            points: new
            {
                kind = "agreement",
                text = "A test of my own",
                owner = Of(World.Ada),
                dueOn = Today.AddDays(3),
            }
        );
        var point = await App.Db(db =>
            db.Set<ReviewPoint>().AsNoTracking().SingleAsync(p => p.Outcome!.ReviewId == review)
        );
        var url = $"/api/reviews/points/{point.Id}/done";
        (await max.Client.PostAsync(url, null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await App.As(World.Una)).Client.PostAsync(url, null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Text("/today")).ShouldContain("Finish what you agreed in a conversation");
        (await ada.Client.PostAsync(url, null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ada.Text("/today")).ShouldNotContain("Finish what you agreed in a conversation");
        await (await ada.Client.PostAsync(url, null)).ShouldRefuse(HttpStatusCode.Conflict, "outcome.done");
    }

    public sealed class OnSqlite() : FinishPointTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinishPointTests(Provider.Postgres);
}
