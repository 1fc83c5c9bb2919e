using System.Net;

namespace Trellis.Tests.Reviews.WaysOn;

/// <summary>Somebody else leads a review where there is no manager, or the manager is away.</summary>
public abstract class NameReviewerTests(Provider provider) : OwnWorld(provider)
{
    private async Task<Id<Review>> WithoutManager()
    {
        var review = await World.OpenedReview();
        await Fact(World.Ada, Today.AddDays(1), "Maker", null);
        App.Clock.Advance(TimeSpan.FromDays(1));
        return review;
    }

    [Fact]
    public async Task Without_a_manager_People_Ops_is_asked_and_names_one_who_accepts()
    {
        var review = await WithoutManager();
        var ops = await App.Again(World.Ops);
        (await ops.Text("/today")).ShouldContain("Name a reviewer: 4-month calibration of Ada Example");
        (await ops.NameReviewer(review, World.Una)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var una = await App.Again(World.Una);
        (await una.Text("/today")).ShouldContain("Accept or decline to lead a conversation");
        (await una.Get($"/reviews/{review}/conversation")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "not before she accepts"
        );
        (await una.AnswerNaming(review, accept: true)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Invite(review, "Nobody.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await una.Get($"/people/{Of(World.Ada)}/growth")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "she gets this review only"
        );
        (await App.KindsTo(Of(World.Ops))).ShouldContain("review.reviewer-accepted");
    }

    [Fact]
    public async Task With_another_manager_the_reviewers_part_ends()
    {
        var review = await WithoutManager();
        await (await App.Again(World.Ops)).NameReviewer(review, World.Una);
        await (await App.Again(World.Una)).AnswerNaming(review, accept: true);
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await (await App.Again(World.Una)).Get($"/reviews/{review}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.Again(World.Sky)).Get($"/reviews/{review}/conversation")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task While_a_reviewer_leads_the_manager_sees_the_dates_and_none_of_the_texts()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Ada)).Reflect(review, "what-ada-reflects");
        await App.Db(db =>
        {
            db.Add(
                new Leave
                {
                    PersonId = Of(World.Max),
                    From = Today,
                    Until = Today.AddDays(30),
                }
            );
            return db.SaveChangesAsync();
        });
        (await (await App.As(World.Ops)).NameReviewer(review, World.Una)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await App.As(World.Una)).AnswerNaming(review, accept: true)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await (await App.As(World.Una)).Text($"/reviews/{review}/conversation")).ShouldContain("what-ada-reflects");
        var max = await App.As(World.Max);
        (await max.Get($"/reviews/{review}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await max.Get($"/reviews/{review}/conversation")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await (await (await App.As(World.Una)).Invite(review, null, Of(World.Max))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.coworker"
        );
    }

    [Fact]
    public async Task Never_the_person_nor_whoever_names()
    {
        var review = await WithoutManager();
        var ops = await App.Again(World.Ops);
        foreach (var who in new[] { World.Ada, World.Ops })
            await (await ops.NameReviewer(review, who)).ShouldRefuse(HttpStatusCode.Conflict, "review.reviewer");
    }

    [Fact]
    public async Task Not_while_a_manager_is_there_and_in_time()
    {
        var review = await World.OpenedReview();
        await (await (await App.As(World.Ops)).NameReviewer(review, World.Una)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "review.turn"
        );
    }

    public sealed class OnSqlite() : NameReviewerTests(Provider.Sqlite);

    public sealed class OnPostgres() : NameReviewerTests(Provider.Postgres);
}
