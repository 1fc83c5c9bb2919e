using System.Net;

namespace Trellis.Tests.Growth.Improvement;

public abstract class DiscardImprovementPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_draft_is_discarded_and_a_plan_that_was_shared_is_not()
    {
        var max = await App.As(World.Max);
        (
            await (await App.As(World.Ops)).Client.DeleteAsync($"/api/improvement-plans/{World.ImprovementDraft}/draft")
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await (await max.Client.DeleteAsync($"/api/improvement-plans/{World.Improvement}/draft")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "improvement.shared"
        );
        (
            await max.Submit($"/improvement-plans/{World.ImprovementDraft}/draft", "form[action$='/removal']")
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await max.Get($"/improvement-plans/{World.ImprovementDraft}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : DiscardImprovementPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : DiscardImprovementPlanTests(Provider.Postgres);
}
