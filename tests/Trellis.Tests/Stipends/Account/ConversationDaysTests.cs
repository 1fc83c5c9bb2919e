#pragma warning disable RS0030
namespace Trellis.Tests.Stipends.Account;

/// <summary>Where the conversation opens the stipend, a late manager costs nobody money.</summary>
public abstract class ConversationDaysTests(Provider provider) : OwnWorld(provider)
{
    private async Task<decimal> Begins(int monthsAgo, int daysAgo, DateOnly? firstDay = null)
    {
        await App.Db(async db =>
        {
            var una = await db.Set<Person>().Include(p => p.Employments).SingleAsync(p => p.Email == World.Una);
            una.StartsOn = Today.AddMonths(-monthsAgo).AddDays(-daysAgo);
            una.Employments.Single().From = una.StartsOn;
            (await db.Set<Organisation>().SingleAsync()).FirstDay = firstDay;
            return await db.SaveChangesAsync();
        });
        return await (await App.As(World.Una)).Available();
    }

    private async Task OpensWithTheConversation() =>
        await (await App.PublishPolicy(Today, await App.Terms(("opensAfter", "conversation")))).Ok();

    [Fact]
    public async Task One_that_is_overdue_counts_two_weeks_after_its_day()
    {
        await OpensWithTheConversation();
        (await Begins(4, 13)).ShouldBe(0m);
        (await Begins(4, 15)).ShouldBeGreaterThan(0m);
    }

    [Fact]
    public async Task One_that_is_not_tracked_counts_on_its_day()
    {
        await OpensWithTheConversation();
        (await Begins(4, 1, firstDay: Today)).ShouldBeGreaterThan(0m);
        (await Begins(4, 1)).ShouldBe(0m, "it is tracked, and overdue for a day only");
    }

    [Fact]
    public async Task One_that_was_cancelled_counts_on_its_day()
    {
        await OpensWithTheConversation();
        (await Begins(4, 1)).ShouldBe(0m);
        var review = await World.OpenedReview(World.Una);
        await (await App.As(World.Ops)).Cancel(review, "They talked already.");
        (await (await App.As(World.Una)).Available()).ShouldBeGreaterThan(0m);
    }

    [Fact]
    public async Task One_that_People_Ops_entered_counts_from_its_day()
    {
        await OpensWithTheConversation();
        (await Begins(2, 0)).ShouldBe(0m);
        await App.Db(db =>
        {
            db.Add(
                new ConversationOnRecord
                {
                    PersonId = Of(World.Una),
                    Kind = ObligationKind.Calibration,
                    On = Today.AddDays(-1),
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
