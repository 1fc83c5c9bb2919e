#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class PlanTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_proposal_waits_for_the_manager_of_today_until_it_is_agreed()
    {
        const string title = "Read the PD plan of Ada Example";
        var ada = await App.As(World.Ada);
        await ada.Propose(World.PlanDraft);
        (await (await App.As(World.Max)).Text("/today")).ShouldContain(title);
        (await ada.Text("/today")).ShouldNotContain(title);
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await (await App.As(World.Max)).Text("/today")).ShouldNotContain(title);
        var fox = await App.As(World.Fox);
        (await fox.Text("/today")).ShouldContain(title);
        (await fox.Agree(World.PlanDraft, Today)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await fox.Text("/today")).ShouldNotContain(title);
    }

    /// <summary>Days from the day a year ago to that of the last meeting; Today shows the next thirty days.</summary>
    [Theory]
    [InlineData(25, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(200, false)]
    public async Task Ones_own_meeting_comes_up_a_month_before_it_is_due(int days, bool comesUp)
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Text("/today")).ShouldNotContain(Due);
        var last = Today.AddMonths(-12).AddDays(days);
        await App.Db(db =>
            db.Set<PdPlan>().Where(p => p.Id == World.Plan).ExecuteUpdateAsync(p => p.SetProperty(x => x.MetOn, last))
        );
        (await ada.Text("/today")).Contains(Due).ShouldBe(comesUp);
        (await max.Text("/today")).ShouldNotContain(Due);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task So_does_one_that_is_counted_from_what_People_Ops_recorded(int days, bool comesUp)
    {
        await App.Db(db =>
        {
            db.Add(
                new ConversationOnRecord
                {
                    PersonId = Of(World.Ada),
                    Kind = ObligationKind.PdMeeting,
                    On = Today.AddMonths(-12).AddDays(days),
                    At = App.Clock.GetUtcNow().UtcDateTime,
                    ByName = "Ops",
                }
            );
            return db.SaveChangesAsync();
        });
        (await (await App.As(World.Ada)).Text("/today")).Contains(Due).ShouldBe(comesUp);
    }

    [Fact]
    public async Task A_meeting_of_an_earlier_employment_does_not_put_it_off()
    {
        await App.Db(async db =>
        {
            await db.Set<PdPlan>()
                .Where(p => p.Id == World.Plan)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.MetOn, Today.AddDays(-130)));
            return await db.Set<Person>()
                .Where(p => p.Id == Of(World.Ada))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.StartsOn, Today.AddDays(-100)));
        });
        (await (await App.As(World.Ada)).Text("/today")).ShouldContain(Due); // four months after the first day
    }

    private const string Due = "PD meeting due";

    public sealed class OnSqlite() : PlanTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : PlanTasksTests(Provider.Postgres);
}
