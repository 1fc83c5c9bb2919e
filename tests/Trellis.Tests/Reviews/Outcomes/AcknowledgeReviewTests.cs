using System.Net;

namespace Trellis.Tests.Reviews.Outcomes;

public abstract class AcknowledgeReviewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_person_acknowledges_once_and_the_review_is_over()
    {
        var review = await World.HeldReview();
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await (await ada.AcknowledgeIt(review)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        await max.Outcome(review, "Show drafts.");
        (await ada.AcknowledgeIt(review, "canary-comment")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var who in new[] { World.Ada, World.Max, World.Ops })
            (await (await App.As(who)).Text($"/reviews/{review}/outcome")).ShouldContain("canary-comment");
        (await App.KindsTo(Of(World.Max))).ShouldContain("review.acknowledged");
        (await ada.Stage(review)).ShouldBe("acknowledged");
        await (await ada.AcknowledgeIt(review)).ShouldRefuse(HttpStatusCode.Conflict, "review.over");
    }

    [Fact]
    public async Task Nobody_acknowledges_for_them()
    {
        var review = await World.HeldReview();
        var max = await App.As(World.Max);
        await max.Outcome(review, "Show drafts.");
        foreach (var who in new[] { World.Max, World.Ops })
            (await (await App.As(who)).AcknowledgeIt(review)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, who);
    }

    public sealed class OnSqlite() : AcknowledgeReviewTests(Provider.Sqlite);

    public sealed class OnPostgres() : AcknowledgeReviewTests(Provider.Postgres);
}
