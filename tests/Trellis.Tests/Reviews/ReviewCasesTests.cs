#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews;

namespace Trellis.Tests.Reviews;

public abstract class ReviewCasesTests(Provider provider) : OwnWorld(provider)
{
    private Task<ReviewInfo> Info() =>
        App.Run(
            async (services, db) =>
                (
                    await services
                        .GetRequiredService<ReviewCases>()
                        .Load(db.Set<Review>().Where(r => r.EndedAt == null), default)
                ).Single()
        );

    [Fact]
    public async Task A_coworker_who_is_away_is_not_waited_for()
    {
        var review = await World.OpenedReview();
        await (await App.As(World.Max)).Invite(review, null, Of(World.Una), Of(World.Fox));
        (await Info()).Case.Coworkers.Count(c => c.IsOpen).ShouldBe(2);
        await App.Db(db =>
        {
            db.Add(new Leave { PersonId = Of(World.Una), From = Today });
            return db.SaveChangesAsync();
        });
        var info = await Info();
        info.Case.Coworkers.Count(c => c.IsOpen).ShouldBe(1);
        info.Standing.Next!.Act.ShouldBe(ReviewAct.InviteCoworkers, "another is asked for");
    }

    [Fact]
    public async Task A_manager_who_is_away_is_not_late_and_leave_pauses()
    {
        await World.OpenedReview();
        await App.Db(db =>
        {
            db.Add(
                new Leave
                {
                    PersonId = Of(World.Max),
                    From = Today,
                    Until = Today.AddDays(9),
                }
            );
            return db.SaveChangesAsync();
        });
        (await Info()).Standing.Next!.DueOn.ShouldBe(Today.AddDays(24));
        await App.Db(db =>
        {
            db.Add(new Leave { PersonId = Of(World.Ada), From = Today });
            return db.SaveChangesAsync();
        });
        var info = await Info();
        info.Standing.IsPaused.ShouldBeTrue();
        info.Standing.DueOn.ShouldBeNull("nobody knows when she is back");
    }

    public sealed class OnSqlite() : ReviewCasesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReviewCasesTests(Provider.Postgres);
}
