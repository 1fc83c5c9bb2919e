using System.Net;

namespace Trellis.Tests.Reviews.WaysOn;

public abstract class GoOnTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_week_past_its_day_the_review_goes_on_without_the_reflection()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, "We work alone.");
        await (await App.As(World.Ada)).Reflect(review, "canary-not-submitted", submit: false);
        App.Clock.Advance(TimeSpan.FromDays(20));
        await (await (await App.Again(World.Max)).GoOn(review, "Ada is at a fair.")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
        App.Clock.Advance(TimeSpan.FromDays(1));
        var max = await App.Again(World.Max);
        (await max.GoOn(review, "canary-why-on")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var ada = await App.Again(World.Ada);
        (await ada.Stage(review)).ShouldBe("conversation");
        (await ada.Text($"/reviews/{review}")).ShouldContain("canary-why-on");
        await (await ada.Reflect(review, "Now.", version: 1)).ShouldRefuse(HttpStatusCode.Conflict, "review.turn");
        (await max.Text($"/reviews/{review}/conversation")).ShouldNotContain("canary-not-submitted");
        (await (await App.Again(World.Ops)).Text($"/reviews/{review}")).ShouldNotContain("canary-why-on");
    }

    [Fact]
    public async Task Not_while_the_person_is_on_leave()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, "We work alone.");
        App.Clock.Advance(TimeSpan.FromDays(30));
        await App.Db(db =>
        {
            db.Add(new Leave { PersonId = Of(World.Ada), From = Today });
            return db.SaveChangesAsync();
        });
        await (await (await App.Again(World.Max)).GoOn(review, "She is away.")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
    }

    public sealed class OnSqlite() : GoOnTests(Provider.Sqlite);

    public sealed class OnPostgres() : GoOnTests(Provider.Postgres);
}
