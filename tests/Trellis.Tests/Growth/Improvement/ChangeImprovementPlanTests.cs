#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.Improvement;

public abstract class ChangeImprovementPlanTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_needed_level_is_never_above_what_the_position_expects()
    {
        var max = await App.As(World.Max);
        await (await max.Write(World.ImprovementDraft, above: 1)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "improvement.level"
        );
        (await max.Write(World.ImprovementDraft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await max.Write(World.ImprovementDraft, version: 0)).ShouldRefuse(HttpStatusCode.Conflict, "stale");
    }

    [Fact]
    public async Task What_was_agreed_and_is_changed_is_agreed_to_anew()
    {
        var (max, ops) = (await App.As(World.Max), await App.As(World.Ops));
        await max.Write(World.ImprovementDraft);
        await max.Step(World.ImprovementDraft, "ask");
        await ops.Step(World.ImprovementDraft, "agree");
        (await max.State(World.ImprovementDraft)).ShouldBe("agreed");
        await max.Write(World.ImprovementDraft);
        (await max.State(World.ImprovementDraft)).ShouldBe("drafting");
        await (await max.Step(World.ImprovementDraft, "share")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "improvement.state"
        );
    }

    [Fact]
    public async Task People_Ops_reads_the_concerns_that_it_names_and_a_lapsed_one_cannot_be_named()
    {
        var (max, ops) = (await App.As(World.Max), await App.As(World.Ops));
        (await ops.Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Write(World.ImprovementDraft, concerns: [World.Concern], whyNoConcern: "")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await ops.Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody asked them");
        (await max.Step(World.ImprovementDraft, "ask")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.Text($"/concerns/{World.Concern}")).ShouldContain(World.ConcernSeen);
        (await max.Write(World.ImprovementDraft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await App.Db(db => db.Set<Concern>().ExecuteUpdateAsync(c => c.SetProperty(x => x.On, Today.AddMonths(-6))));
        await Fact(World.Ada, Today.AddMonths(-8), "Maker", World.Max);
        await (await max.Write(World.ImprovementDraft, concerns: [World.Concern])).ShouldRefuse(
            HttpStatusCode.Conflict,
            "improvement.concern"
        );
    }

    public sealed class OnSqlite() : ChangeImprovementPlanTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeImprovementPlanTests(Provider.Postgres);
}
