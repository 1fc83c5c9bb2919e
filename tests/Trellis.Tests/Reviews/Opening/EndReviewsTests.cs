#pragma warning disable RS0030
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Opening;

namespace Trellis.Tests.Reviews.Opening;

public abstract class EndReviewsTests(Provider provider) : OwnWorld(provider)
{
    private Task<int> Run() =>
        App.Run(async (services, _) => (await services.GetRequiredService<EndReviews>().Handle(default)).Value);

    private Task<Review> Review(Id<Review> id) =>
        App.Db(db => db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == id));

    [Fact]
    public async Task What_nobody_acknowledged_is_over_two_weeks_past_its_day()
    {
        var review = await World.HeldReview();
        (await (await App.As(World.Max)).Outcome(review, "Show drafts.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromDays(7 + 14));
        (await Run()).ShouldBe(0, "today is its last day");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Run()).ShouldBe(1);
        (await Run()).ShouldBe(0);
        var ended = await Review(review);
        ended.EndedAt.ShouldNotBeNull();
        ended.LastLeadId.ShouldBe(Of(World.Max));
        (await (await App.Again(World.Ada)).Stage(review)).ShouldBe("not-acknowledged");
    }

    [Fact]
    public async Task With_the_last_day_a_review_ends_and_coworkers_are_told()
    {
        var review = await World.OpenedReview();
        (await (await App.As(World.Max)).Invite(review, null, Of(World.Una))).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Ada)).EndsOn = Today;
            return await db.SaveChangesAsync();
        });
        (await Run()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Run()).ShouldBe(1);
        (await App.KindsTo(Of(World.Una))).ShouldContain("review.feedback-withdrawn");
        (
            await App.Db(db => db.Set<CoworkerRequest>().SingleAsync(c => c.ReviewId == review))
        ).ClosedAt.ShouldNotBeNull();
    }

    public sealed class OnSqlite() : EndReviewsTests(Provider.Sqlite);

    public sealed class OnPostgres() : EndReviewsTests(Provider.Postgres);
}
