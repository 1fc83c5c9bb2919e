using System.Net;

namespace Trellis.Tests.Reviews.Recommendations;

public abstract class DecideRecommendationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task People_Ops_approves_and_the_manager_is_told_and_the_person_knows_nothing_yet()
    {
        var id = await World.RecommendedRaise();
        var (ops, max, ada) = (await App.As(World.Ops), await App.As(World.Max), await App.As(World.Ada));
        (await ops.StageOf(id)).ShouldBe("recommended");
        (await ops.Decide(id, approve: true)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.StageOf(id)).ShouldBe("approved");
        (await App.Messages()).ShouldContain(m =>
            m.Kind == "review.recommendation-decided" && m.PersonId == Of(World.Max)
        );
        (await App.Messages()).ShouldNotContain(m => m.Kind.Contains("recommendation") && m.PersonId == Of(World.Ada));
        (await ada.Text("/activity")).ShouldNotContain("promotion or raise");
        (await ops.Text("/activity")).ShouldContain("promotion or raise");
        await (await ops.Decide(id, approve: true)).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.turn");
    }

    [Fact]
    public async Task It_is_returned_with_a_reason_that_the_manager_reads()
    {
        var id = await World.RecommendedRaise();
        var (ops, max) = (await App.As(World.Ops), await App.As(World.Max));
        await (await ops.Decide(id, approve: false)).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.reason");
        (await ops.Decide(id, approve: false, "Above the band.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await max.Text($"/recommendations/{id}")).ShouldContain("Above the band.");
        (await max.StageOf(id)).ShouldBe("returned");
    }

    [Fact]
    public async Task Nobody_decides_who_is_part_of_it()
    {
        var id = await World.RecommendedRaise();
        (await (await App.As(World.Max)).Decide(id, approve: true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var who in new[] { World.Ada, World.Una, World.Fin, World.Adm, World.Sky, World.Fox })
            (await (await App.As(who)).Decide(id, approve: true)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Ops);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await (await (await App.Again(World.Ops)).Decide(id, approve: true)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "recommendation.approver"
        );
    }

    public sealed class OnSqlite() : DecideRecommendationTests(Provider.Sqlite);

    public sealed class OnPostgres() : DecideRecommendationTests(Provider.Postgres);
}
