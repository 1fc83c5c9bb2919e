#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.Promotions;

public abstract class PromotionViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task People_Ops_reads_it_with_a_recommendation_for_the_same_position_and_not_before()
    {
        var ops = await App.As(World.Ops);
        var url = $"/promotion-cases/{World.Promotion}";
        (await ops.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await App.Db(db =>
            db.Set<Recommendation>()
                .Where(r => r.Id == World.Raise)
                .ExecuteUpdateAsync(r =>
                    r.SetProperty(x => x.Kind, RecommendationKind.Promotion)
                        .SetProperty(
                            x => x.PositionId,
                            db.Set<PromotionCase>().Select(c => (Id<Position>?)c.PositionId).First()
                        )
                )
        );
        (await ops.Get(url)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "it was recommended before the case was begun"
        );
        await Begun(-1000);
        (await ops.Text(url)).ShouldContain(World.PromotionShared);
        (await ops.Text($"/recommendations/{World.Raise}")).ShouldContain("own case");
        await (await App.As(World.Ada)).Client.DeleteAsync($"/api{url}/sharing");
        (await ops.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The case as if it was begun so many days from now.</summary>
    private Task<int> Begun(int days)
    {
        var at = App.Clock.GetUtcNow().UtcDateTime.AddDays(days);
        return App.Db(db => db.Set<PromotionCase>().ExecuteUpdateAsync(c => c.SetProperty(x => x.StartedAt, at)));
    }

    [Fact]
    public async Task Who_opened_it_is_for_its_person_alone()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        await max.Text($"/promotion-cases/{World.Promotion}");
        (await ada.Text("/api/activity")).ShouldContain("promotion.read");
        foreach (var who in new[] { World.Ops, World.Adm, World.Sky })
            (await (await App.As(who)).Text("/api/activity")).ShouldNotContain("promotion.read", Case.Sensitive, who);
    }

    [Fact]
    public async Task It_says_how_the_levels_stand_and_that_it_is_no_checklist()
    {
        var text = await (await App.As(World.Ada)).Text($"/promotion-cases/{World.Promotion}");
        text.ShouldContain("This is not a checklist.");
        text.ShouldContain("No evidence yet.");
    }

    public sealed class OnSqlite() : PromotionViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : PromotionViewTests(Provider.Postgres);
}
