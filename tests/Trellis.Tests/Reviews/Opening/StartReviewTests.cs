using System.Net;

namespace Trellis.Tests.Reviews.Opening;

public abstract class StartReviewTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Start(string by, string about) =>
        await (await App.As(by)).Client.PostAsync($"/api/people/{Of(about)}/reviews", null);

    [Fact]
    public async Task People_Ops_opens_one_and_both_are_told_at_once()
    {
        var review = await World.OpenedReview();
        (await (await App.As(World.Ada)).Stage(review)).ShouldBe("preparing");
        (await App.KindsTo(Of(World.Ada))).ShouldContain("review.opened");
        (await App.KindsTo(Of(World.Max))).ShouldContain("review.opened-for-you");
        (await App.KindsTo(Of(World.Fox))).ShouldNotContain("review.opened-for-you", "he was the manager before");
    }

    [Fact]
    public async Task There_is_one_open_review_for_each_person()
    {
        await World.OpenedReview();
        await (await Start(World.Ops, World.Ada)).ShouldRefuse(HttpStatusCode.Conflict, "review.open");
    }

    [Fact]
    public async Task Nobody_opens_their_own_and_nobody_but_People_Ops_opens_one()
    {
        (await Start(World.Ops, World.Ops)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Start(World.Max, World.Ada)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Start(World.Adm, World.Ada)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_opens_during_leave()
    {
        await App.Db(db =>
        {
            db.Add(new Leave { PersonId = Of(World.Una), From = Today.AddDays(-2) });
            return db.SaveChangesAsync();
        });
        await (await Start(World.Ops, World.Una)).ShouldRefuse(HttpStatusCode.Conflict, "review.on-leave");
    }

    [Fact]
    public async Task One_that_was_cancelled_begins_anew()
    {
        var first = await World.OpenedReview();
        var ops = await App.As(World.Ops);
        (await ops.Cancel(first, "Another position.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        App.Clock.Advance(TimeSpan.FromDays(1));
        var second = await World.OpenedReview();
        second.ShouldNotBe(first);
        (await (await App.Again(World.Ada)).Stage(second)).ShouldBe("preparing");
    }

    public sealed class OnSqlite() : StartReviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartReviewTests(Provider.Postgres);
}
