using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class ProposePlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_shows_the_manager_the_goals_that_are_shared_as_they_stand()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (
            await ada.Submit(
                "/growth/plan",
                "main form[method=post]:has(textarea)",
                ("Input.About", "To lead one."),
                ("Input.Do", "propose")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        var plan = (await App.Plan(World.PlanDraft))!;
        (plan.State, plan.ProposedOn, plan.Document!.About).ShouldBe((PlanState.Proposed, Today, "To lead one."));
        plan.Document.Goals.Select(g => g.Title).ShouldBe(["Write the handbook", "Mend the index"], ignoreOrder: true);
        (await App.KindsTo(Of(World.Max))).ShouldContain("plan.proposed");
        (await max.Text("/today")).ShouldContain("Read the PD plan of Ada Example");
        var page = await max.Text($"/plans/{World.PlanDraft}");
        page.ShouldContain("To lead one.");
        page.ShouldNotContain("Learn the cello");
        (await (await App.As(World.Ops)).Get($"/plans/{World.PlanDraft}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_needs_a_goal_that_is_under_way_and_shared()
    {
        var una = await App.As(World.Una);
        var plan = await una.Plan();
        await una.Goal("For myself", Today.AddDays(30), GoalAudience.OnlyMe);
        await una.Goal("For later", Today.AddDays(30), start: false);
        await (await una.Propose(plan)).ShouldRefuse(HttpStatusCode.Conflict, "plan.empty");
        await una.Goal("Draw maps", Today.AddDays(30));
        (await una.Propose(plan)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await una.Propose(plan)).ShouldRefuse(HttpStatusCode.Conflict, "plan.proposed");
    }

    [Fact]
    public async Task A_goal_that_moves_on_later_leaves_the_proposal_as_it_is()
    {
        var ada = await App.As(World.Ada);
        (await ada.Propose(World.PlanDraft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ada.Submit(
            $"/goals/{World.Goal}/edit",
            "main form",
            ("Input.Title", "Another title"),
            ("Input.Reason", "")
        );
        (await (await App.As(World.Max)).Text($"/plans/{World.PlanDraft}")).ShouldContain("Write the handbook");
    }

    public sealed class OnSqlite() : ProposePlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : ProposePlanTests(Provider.Postgres);
}
