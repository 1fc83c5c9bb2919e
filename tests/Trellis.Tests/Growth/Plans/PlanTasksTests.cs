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

    [Fact]
    public async Task Ones_own_meeting_comes_up_a_month_before_it_is_due()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (await ada.Text("/today")).ShouldNotContain("PD meeting due");
        var last = Today.AddMonths(-12).AddDays(25);
        await App.Db(db =>
            db.Set<PdPlan>().Where(p => p.Id == World.Plan).ExecuteUpdateAsync(p => p.SetProperty(x => x.MetOn, last))
        );
        (await ada.Text("/today")).ShouldContain("PD meeting due");
        (await max.Text("/today")).ShouldNotContain("PD meeting due");
    }

    public sealed class OnSqlite() : PlanTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : PlanTasksTests(Provider.Postgres);
}
