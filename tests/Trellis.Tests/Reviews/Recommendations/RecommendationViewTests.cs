using System.Net;

namespace Trellis.Tests.Reviews.Recommendations;

public abstract class RecommendationViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_exists_for_the_manager_of_today_and_People_Ops_alone()
    {
        var id = await World.RecommendedRaise(World.Raise("for-people-ops"));
        foreach (var who in new[] { World.Max, World.Ops })
            (await (await App.As(who)).Text($"/recommendations/{id}")).ShouldContain(
                "for-people-ops",
                Case.Sensitive,
                who
            );
        foreach (var who in new[] { World.Ada, World.Fox, World.Una, World.Sky, World.Fin, World.Adm })
            (await (await App.As(who)).Get($"/recommendations/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : RecommendationViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : RecommendationViewTests(Provider.Postgres);
}
