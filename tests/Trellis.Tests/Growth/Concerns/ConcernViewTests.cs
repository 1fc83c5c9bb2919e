#pragma warning disable RS0030
using System.Net;
using Trellis.Tests.Growth.Improvement;

namespace Trellis.Tests.Growth.Concerns;

public abstract class ConcernViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task That_the_person_opened_it_is_noted_and_that_its_writer_did_is_not()
    {
        var (max, ada) = (await App.As(World.Max), await App.As(World.Ada));
        var id = await max.Concern(World, "Late");
        (await max.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldBeNull();
        (await ada.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldNotBeNull();
        (await max.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task It_lapses_after_six_months()
    {
        var max = await App.As(World.Max);
        (await max.Text($"/concerns/{World.Concern}")).ShouldContain("Lapses on");
        App.Clock.Advance(TimeSpan.FromDays(190));
        (await (await App.Again(World.Max)).Text($"/concerns/{World.Concern}")).ShouldContain("Lapsed on");
    }

    [Fact]
    public async Task People_Ops_reads_what_a_draft_names_once_they_were_asked_and_its_person_is_not_told_of_the_draft()
    {
        var (ops, ada) = (await App.As(World.Ops), await App.As(World.Ada));
        var url = $"/concerns/{World.Concern}";
        await App.Db(async db =>
        {
            db.Add(
                new NamedConcern
                {
                    PlanId = World.ImprovementDraft,
                    ConcernId = World.Concern,
                    On = Today,
                    Competency = "Writing",
                }
            );
            return await db.SaveChangesAsync();
        });
        (await ops.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Did(ImprovementAct.Ask);
        (await ops.Text(url)).ShouldContain(World.ConcernSeen);
        (await ada.Text("/api/activity")).ShouldNotContain("concern.read");
        await Did(ImprovementAct.Share);
        await ops.Text(url);
        (await ada.Text("/api/activity")).ShouldContain("concern.read");
        (await ada.Text("/api/activity")).ShouldNotContain("concern.read-with-draft");
        (await ops.Text("/api/activity")).ShouldContain("concern.read-with-draft");
    }

    private Task<int> Did(ImprovementAct act) =>
        App.Db(async db =>
        {
            db.Add(
                new ImprovementFact
                {
                    PlanId = World.ImprovementDraft,
                    Act = act,
                    Party = ImprovementParty.Manager,
                    ById = Of(World.Max),
                    At = App.Clock.GetUtcNow().UtcDateTime,
                    On = Today,
                    Text = "",
                }
            );
            return await db.SaveChangesAsync();
        });

    public sealed class OnSqlite() : ConcernViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConcernViewTests(Provider.Postgres);
}
