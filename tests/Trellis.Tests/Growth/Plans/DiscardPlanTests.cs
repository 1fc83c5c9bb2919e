using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class DiscardPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_draft_is_thrown_away_and_the_goals_stay()
    {
        var ada = await App.As(World.Ada);
        (await ada.Submit("/growth/plan", "form[action$='/discard']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.Plan(World.PlanDraft)).ShouldBeNull();
        (await App.Goal(World.Goal)).State.ShouldBe(GoalState.Active);
        (await ada.Text("/growth/plan")).ShouldContain("Start the next plan");
    }

    [Fact]
    public async Task What_was_proposed_or_agreed_is_not()
    {
        var ada = await App.As(World.Ada);
        await ada.Propose(World.PlanDraft);
        await (await ada.Client.DeleteAsync($"/api/plans/{World.PlanDraft}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "plan.proposed"
        );
        await (await ada.Client.DeleteAsync($"/api/plans/{World.Plan}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "plan.agreed"
        );
    }

    [Fact]
    public async Task One_that_was_withdrawn_goes_with_its_comments()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await ada.Propose(World.PlanDraft);
        (await max.Say(World.PlanDraft, "Which page first?")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ada.Withdraw(World.PlanDraft);
        (await ada.Text("/growth/plan")).ShouldContain("Discard the draft and its comments");
        (await ada.Client.DeleteAsync($"/api/plans/{World.PlanDraft}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public sealed class OnSqlite() : DiscardPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : DiscardPlanTests(Provider.Postgres);
}
