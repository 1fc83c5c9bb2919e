#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Reviews.Recommendations;

public abstract class ChangeRecommendedTests(Provider provider) : OwnWorld(provider)
{
    private async Task<Id<Recommendation>> ToldPromotion()
    {
        var position = await App.Db(db =>
            db.Set<Position>().Where(p => p.Title == "Lead maker").Select(p => p.Id).SingleAsync()
        );
        var id = await World.RecommendedRaise(
            new
            {
                kind = "promotion",
                position,
                from = Today.AddDays(30),
                reason = "Leads already.",
            }
        );
        await (await App.As(World.Ops)).Decide(id, approve: true);
        await (await App.As(World.Max)).Told(id);
        return id;
    }

    [Fact]
    public async Task A_promotion_is_done_once_the_position_is_changed_dated()
    {
        var id = await ToldPromotion();
        var ops = await App.As(World.Ops);
        await (await ops.Changed(id)).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.position");
        (await ops.Text($"/recommendations/{id}")).ShouldContain($"/people/{Of(World.Ada)}/employment");
        await Fact(World.Ada, Today.AddDays(30), "Lead maker", World.Max);
        (await (await App.As(World.Max)).Changed(id)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ops.Changed(id)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.StageOf(id)).ShouldBe("changed");
        (await ops.Json("/api/me/tasks")).GetRawText().ShouldNotContain("promotion");
    }

    [Fact]
    public async Task It_ends_with_the_last_day()
    {
        var id = await ToldPromotion();
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Ada)).EndsOn = Today;
            return await db.SaveChangesAsync();
        });
        App.Clock.Advance(TimeSpan.FromDays(1));
        await (await (await App.Again(World.Ops)).Changed(id)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "recommendation.turn"
        );
    }

    public sealed class OnSqlite() : ChangeRecommendedTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeRecommendedTests(Provider.Postgres);
}
