using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Learning;

public abstract class ChangeResourceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_proposed_it_changes_it_until_it_is_decided_and_editors_always()
    {
        var (ada, ops) = (await App.As(World.Ada), await App.As(World.Ops));
        var url = $"/learning/{World.ProposedResource}/edit";
        const string form = "main form:has([name='Input.Title'])";
        (await ada.Submit(url, form, ("Input.Title", "Plainer words"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ops.Text($"/learning/{World.ProposedResource}")).ShouldContain("Plainer words");
        await ops.Decide(World.ProposedResource, true, version: 1);
        (await ada.Get(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ops.Submit(url, form, ("Input.Title", "The plainest words"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var late = new
        {
            title = "x",
            kind = "book",
            version = 0,
        };
        await (await ops.Client.PutAsJsonAsync($"/api/learning/{World.ProposedResource}", late)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "stale"
        );
    }

    public sealed class OnSqlite() : ChangeResourceTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeResourceTests(Provider.Postgres);
}
