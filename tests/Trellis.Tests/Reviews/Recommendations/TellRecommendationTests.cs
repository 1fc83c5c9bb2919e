using System.Net;

namespace Trellis.Tests.Reviews.Recommendations;

public abstract class TellRecommendationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Told_the_person_reads_the_outcome_and_never_the_reason()
    {
        var id = await World.RecommendedRaise(World.Raise("reason-for-people-ops"));
        var (ops, max, ada) = (await App.As(World.Ops), await App.As(World.Max), await App.As(World.Ada));
        await (await max.Told(id)).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.turn");
        await ops.Decide(id, approve: true);
        (await ops.Told(id)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await max.Told(id)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.Messages()).ShouldContain(m =>
            m.Kind == "review.recommendation-told" && m.PersonId == Of(World.Ada)
        );
        var review = (await max.Json($"/api/recommendations/{id}"))
            .GetProperty("info")
            .GetProperty("review")
            .GetString();
        var page = await ada.Text($"/reviews/{review}/final");
        page.ShouldContain("$2,400.00 more a year at full time");
        page.ShouldNotContain("reason-for-people-ops");
        (await ada.Get($"/recommendations/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Ops)).Text($"/reviews/{review}/final")).ShouldNotContain("2,400.00");
    }

    [Fact]
    public async Task It_passes_to_a_new_manager()
    {
        var id = await World.RecommendedRaise();
        await (await App.As(World.Ops)).Decide(id, approve: true);
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Sky);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await (await App.Again(World.Max)).Told(id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.Again(World.Sky)).Told(id)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    public sealed class OnSqlite() : TellRecommendationTests(Provider.Sqlite);

    public sealed class OnPostgres() : TellRecommendationTests(Provider.Postgres);
}
