using System.Net;

namespace Trellis.Tests.Growth.Improvement;

public abstract class ImprovementStartTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_where_conduct_is_handled_and_what_stands_in_the_way()
    {
        var page = await (await App.As(World.Max)).Text($"/people/{Of(World.Ada)}/improvement-plan");
        page.ShouldContain("Conduct is handled elsewhere");
        page.ShouldContain("There is one at a time.");
        (await (await App.As(World.Fox)).Text($"/people/{Of(World.Una)}/improvement-plan")).ShouldContain(
            "Ops Example"
        );
        (await (await App.As(World.Ops)).Get($"/people/{Of(World.Ada)}/improvement-plan")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : ImprovementStartTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImprovementStartTests(Provider.Postgres);
}
