#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Opening;

namespace Trellis.Tests.Reviews.Opening;

/// <summary>What opens by itself, and for whom.</summary>
public abstract class OpenReviewsTests(Provider provider) : OwnWorld(provider)
{
    /// <summary>Una began so that her four months are complete in three weeks.</summary>
    /// <param name="late">How many days later they are complete.</param>
    private async Task Begins(DateOnly? firstDay, string who = World.Una, int late = 0)
    {
        var start = Today.AddDays(ReviewSchedule.CalibrationOpens).AddMonths(-4).AddDays(late);
        await App.Db(async db =>
        {
            (await db.Set<Organisation>().SingleAsync()).FirstDay = firstDay;
            (await db.Set<Person>().SingleAsync(p => p.Email == who)).StartsOn = start;
            return await db.SaveChangesAsync();
        });
    }

    private Task<int> Run() =>
        App.Run(async (services, _) => (await services.GetRequiredService<OpenReviews>().Handle(default)).Value);

    private Task<List<Review>> Reviews() =>
        App.Db(db => db.Set<Review>().AsNoTracking().Where(r => r.EndedAt == null).ToListAsync());

    [Fact]
    public async Task A_calibration_conversation_opens_once_three_weeks_before_it_is_due()
    {
        await Begins(Today.AddDays(-10));
        (await Run()).ShouldBe(1);
        (await Run()).ShouldBe(0);
        var review = (await Reviews()).ShouldHaveSingleItem();
        (review.PersonId, review.Kind, review.OpenedOn).ShouldBe((Of(World.Una), ReviewKind.Calibration, Today));
        review.PositionId.ShouldNotBeNull();
        review.FrameworkVersionId.ShouldNotBeNull();
        (await App.KindsTo(Of(World.Fox))).ShouldContain("review.opened-for-you");
    }

    [Fact]
    public async Task Not_a_day_earlier()
    {
        await Begins(Today.AddDays(-10), late: 1);
        (await Run()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Run()).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_opens_while_the_first_day_with_Trellis_is_not_set_nor_for_what_was_due_before_it()
    {
        await Begins(null);
        (await Run()).ShouldBe(0);
        await Begins(Today.AddDays(30));
        (await Run()).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_had_the_conversation_already_gets_none()
    {
        await Begins(Today.AddDays(-10));
        await App.Db(db =>
        {
            db.Add(
                new ConversationOnRecord
                {
                    PersonId = Of(World.Una),
                    Kind = ObligationKind.Calibration,
                    On = Today.AddDays(-5),
                    At = App.Clock.GetUtcNow().UtcDateTime,
                    ByName = "Ops",
                }
            );
            return db.SaveChangesAsync();
        });
        (await Run()).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_on_leave_gets_theirs_afterwards()
    {
        await Begins(Today.AddDays(-10));
        await App.Db(db =>
        {
            db.Add(
                new Leave
                {
                    PersonId = Of(World.Una),
                    From = Today,
                    Until = Today.AddDays(2),
                }
            );
            return db.SaveChangesAsync();
        });
        (await Run()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(3));
        (await Run()).ShouldBe(1);
    }

    [Fact]
    public async Task Only_Trellis_itself_runs_it()
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope
            .ServiceProvider.GetRequiredService<Trellis.Accounts.ViewerSource>()
            .Act(new(Of(World.Ops), "Ops", AccessRole.PeopleOps, Today, App.Clock.GetUtcNow().UtcDateTime));
        (
            await scope.ServiceProvider.GetRequiredService<OpenReviews>().Handle(default)
        ).Problem.ShouldBeOfType<Problem.Forbidden>();
    }

    public sealed class OnSqlite() : OpenReviewsTests(Provider.Sqlite);

    public sealed class OnPostgres() : OpenReviewsTests(Provider.Postgres);
}
