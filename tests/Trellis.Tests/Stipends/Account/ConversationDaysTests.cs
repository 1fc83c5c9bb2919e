#pragma warning disable RS0030
namespace Trellis.Tests.Stipends.Account;

/// <summary>Where the conversation opens the stipend, a late manager costs nobody money.</summary>
public abstract class ConversationDaysTests(Provider provider) : OwnWorld(provider)
{
    /// <summary>When Una's conversation is due, who begins tomorrow, under a policy that opens the stipend with it.</summary>
    private async Task<DateOnly> Due(DateOnly? firstDay = null)
    {
        await (await App.PublishPolicy(Today, await App.Terms(("opensAfter", "conversation")))).Ok();
        var start = Today.AddDays(1);
        await App.Db(async db =>
        {
            var una = await db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == World.Una);
            (una.StartsOn, una.Employments.Single().From) = (start, start);
            (await db.Set<Organisation>().SingleAsync()).FirstDay = firstDay;
            return await db.SaveChangesAsync();
        });
        return start.AddMonths(4);
    }

    private async Task<decimal> AvailableOn(DateOnly day)
    {
        App.Clock.Advance(TimeSpan.FromDays(day.DayNumber - Today.DayNumber));
        return await (await App.Again(World.Una)).Available();
    }

    [Fact]
    public async Task One_that_is_overdue_counts_two_weeks_after_its_day()
    {
        var due = await Due();
        (await AvailableOn(due.AddDays(13))).ShouldBe(0m);
        (await AvailableOn(due.AddDays(14))).ShouldBeGreaterThan(0m);
    }

    [Fact]
    public async Task One_that_is_not_tracked_counts_on_its_day()
    {
        var due = await Due(firstDay: Today.AddYears(1));
        (await AvailableOn(due.AddDays(-1))).ShouldBe(0m);
        (await AvailableOn(due)).ShouldBeGreaterThan(0m);
    }

    [Fact]
    public async Task One_that_was_cancelled_counts_on_its_day()
    {
        var due = await Due();
        (await AvailableOn(due.AddDays(-3))).ShouldBe(0m);
        await App.Again(World.Ops);
        var review = await World.OpenedReview(World.Una);
        await (await App.As(World.Ops)).Cancel(review, "They talked already.");
        (await AvailableOn(due.AddDays(-1))).ShouldBe(0m);
        (await AvailableOn(due)).ShouldBeGreaterThan(0m);
    }

    [Fact]
    public async Task One_that_People_Ops_entered_counts_from_its_day()
    {
        var due = await Due();
        await AvailableOn(due.AddDays(-60));
        await App.Db(db =>
        {
            db.Add(
                new ConversationOnRecord
                {
                    PersonId = Of(World.Una),
                    Kind = ObligationKind.Calibration,
                    On = Today,
                    At = App.Clock.GetUtcNow().UtcDateTime,
                    ByName = "Ops",
                }
            );
            return db.SaveChangesAsync();
        });
        (await (await App.As(World.Una)).Available()).ShouldBeGreaterThan(0m);
    }

    public sealed class OnSqlite() : ConversationDaysTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConversationDaysTests(Provider.Postgres);
}
