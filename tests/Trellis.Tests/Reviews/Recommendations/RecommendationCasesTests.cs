namespace Trellis.Tests.Reviews.Recommendations;

public abstract class RecommendationCasesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_whose_turn_it_is_and_by_when()
    {
        var id = await World.RecommendedRaise();
        var (ops, max) = (await App.As(World.Ops), await App.As(World.Max));
        var info = (await ops.Json($"/api/recommendations/{id}")).GetProperty("info");
        info.GetProperty("dueOn").GetString().ShouldBe($"{Today.AddDays(14):yyyy-MM-dd}");
        await ops.Decide(id, approve: true);
        info = (await max.Json($"/api/recommendations/{id}")).GetProperty("info");
        info.GetProperty("dueOn").GetString().ShouldBe($"{Today.AddDays(7):yyyy-MM-dd}");
    }

    public sealed class OnSqlite() : RecommendationCasesTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecommendationCasesTests(Provider.Postgres);
}
