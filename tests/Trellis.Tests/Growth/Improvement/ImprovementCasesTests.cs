using System.Net;

namespace Trellis.Tests.Growth.Improvement;

public abstract class ImprovementCasesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_of_today_has_a_part_in_it_and_a_former_one_reads_nothing()
    {
        var url = $"/api/improvement-plans/{World.Improvement}";
        (await (await App.As(World.Max)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.As(World.Sky)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Fact(World.Ada, Today, "Maker", World.Sky);
        (await (await App.As(World.Max)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Sky)).Json(url)).GetProperty("manager").GetString().ShouldBe("Sky Example");
        (await (await App.As(World.Ada)).Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite() : ImprovementCasesTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImprovementCasesTests(Provider.Postgres);
}
