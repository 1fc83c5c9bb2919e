using System.Net;

namespace Trellis.Tests.Reviews.Recommendations;

public abstract class WithdrawRecommendationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_withdraws_it_with_a_reason_before_the_person_is_told()
    {
        var id = await World.RecommendedRaise();
        var (ops, max) = (await App.As(World.Ops), await App.As(World.Max));
        (await max.Withdraw(id, " ")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ops.Withdraw(id, "x")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await max.Withdraw(id, "The budget is gone.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ops.Text($"/recommendations/{id}")).ShouldContain("The budget is gone.");
        await (await ops.Decide(id, approve: true)).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.turn");
    }

    [Fact]
    public async Task Once_told_it_is_no_longer_withdrawn()
    {
        var id = await World.RecommendedRaise();
        var max = await App.As(World.Max);
        await (await App.As(World.Ops)).Decide(id, approve: true);
        await max.Told(id);
        await (await max.Withdraw(id, "x")).ShouldRefuse(HttpStatusCode.Conflict, "recommendation.turn");
    }

    public sealed class OnSqlite() : WithdrawRecommendationTests(Provider.Sqlite);

    public sealed class OnPostgres() : WithdrawRecommendationTests(Provider.Postgres);
}
