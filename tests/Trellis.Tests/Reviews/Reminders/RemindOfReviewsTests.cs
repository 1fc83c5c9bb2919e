using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Reminders;

namespace Trellis.Tests.Reviews.Reminders;

public abstract class RemindOfReviewsTests(Provider provider) : OwnWorld(provider)
{
    private Task<int> Run() =>
        App.Run(async (services, _) => (await services.GetRequiredService<RemindOfReviews>().Handle(default)).Value);

    private async Task<int> Reminders(string who) => (await App.KindsTo(Of(who))).Count(k => k == "review.reminder");

    [Fact]
    public async Task Whoevers_turn_it_is_is_reminded_before_on_the_day_and_weekly()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox));
        App.Clock.Advance(TimeSpan.FromDays(10));
        (await Run()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Run()).ShouldBe(3, "Ada, Una and Fox, three days before");
        (await Run()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(3));
        (await Run()).ShouldBe(3, "on the day");
        App.Clock.Advance(TimeSpan.FromDays(7));
        await Run();
        (await Reminders(World.Ada)).ShouldBe(3);
        (await Reminders(World.Max)).ShouldBe(0, "he has done his part");
    }

    [Fact]
    public async Task Nobody_is_reminded_during_leave()
    {
        await World.OpenedReview();
        await App.Db(db =>
        {
            db.Add(
                new Leave
                {
                    PersonId = Of(World.Ada),
                    From = Today.AddDays(10),
                    Until = Today.AddDays(20),
                }
            );
            return db.SaveChangesAsync();
        });
        App.Clock.Advance(TimeSpan.FromDays(14));
        (await Run()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_muted_a_review_is_not_reminded_of_it_and_finds_it_on_Today()
    {
        var review = await World.OpenedReview();
        var ada = await App.As(World.Ada);
        (await ada.Mute(review, muted: true)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        App.Clock.Advance(TimeSpan.FromDays(14));
        await Run();
        (await Reminders(World.Ada)).ShouldBe(0);
        (await Reminders(World.Max)).ShouldBe(1);
        (await (await App.Again(World.Ada)).Text("/today")).ShouldContain("Submit your reflection");
    }

    public sealed class OnSqlite() : RemindOfReviewsTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemindOfReviewsTests(Provider.Postgres);
}
