using System.Net;

namespace Trellis.Tests.Growth.Plans;

public abstract class WithdrawPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_goes_back_to_the_draft_that_only_its_person_reads()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await (await ada.Withdraw(World.PlanDraft)).ShouldRefuse(HttpStatusCode.Conflict, "plan.not-proposed");
        await ada.Propose(World.PlanDraft);
        await max.Say(World.PlanDraft, "Which page first?");
        (await ada.Submit($"/plans/{World.PlanDraft}", "form[action$='/withdraw']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await max.Get($"/plans/{World.PlanDraft}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Text("/today")).ShouldNotContain("Read the PD plan");
        (await App.KindsTo(Of(World.Max))).ShouldContain("plan.withdrawn");
        await ada.Propose(World.PlanDraft);
        (await ada.Text($"/plans/{World.PlanDraft}")).ShouldContain("Which page first?");
    }

    public sealed class OnSqlite() : WithdrawPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : WithdrawPlanTests(Provider.Postgres);
}
