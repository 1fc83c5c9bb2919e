#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Recommendations;

public abstract class RecommendAgainTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_was_returned_is_recommended_anew_with_other_words()
    {
        var id = await World.RecommendedRaise();
        var (ops, max) = (await App.As(World.Ops), await App.As(World.Max));
        await (await max.Recommend(id, World.Raise("Again."))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "recommendation.turn"
        );
        await ops.Decide(id, approve: false, "Above the band.");
        (await max.Text($"/recommendations/{id}")).ShouldContain("Recommend anew");
        await (await max.Recommend(id, World.Raise(""))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "recommendation.incomplete"
        );
        (await ops.Recommend(id, World.Raise("Again."))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await max.Recommend(id, World.Raise("Within the band.", 1200m))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.Text($"/recommendations/{id}")).ShouldContain("Within the band.");
        (await ops.StageOf(id)).ShouldBe("recommended");
    }

    [Fact]
    public async Task It_is_asked_again_where_the_position_is_retired()
    {
        var position = await App.Db(db =>
            db.Set<Position>().Where(p => p.Title == "Lead maker").Select(p => p.Id).SingleAsync()
        );
        object Promotion() =>
            new
            {
                kind = "promotion",
                position,
                from = Today.AddDays(30),
                reason = "Leads already.",
            };
        var id = await World.RecommendedRaise(Promotion());
        await App.Db(async db =>
        {
            (await db.Set<Position>().SingleAsync(p => p.Id == position)).RetiredAt = App.Clock.GetUtcNow().UtcDateTime;
            return await db.SaveChangesAsync();
        });
        var (ops, max) = (await App.As(World.Ops), await App.As(World.Max));
        (await max.StageOf(id)).ShouldBe("asked-again");
        await (await ops.Decide(id, approve: true)).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.turn");
        (await max.Json("/api/me/tasks")).GetRawText().ShouldContain("Recommend a promotion anew");
        (await max.Recommend(id, World.Raise("A raise instead."))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.StageOf(id)).ShouldBe("recommended");
    }

    public sealed class OnSqlite() : RecommendAgainTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecommendAgainTests(Provider.Postgres);
}
