using System.Net;
using System.Net.Http.Json;
using Trellis.Tests.Growth.Improvement;

namespace Trellis.Tests.Growth.Concerns;

public abstract class ChangeConcernTests(Provider provider) : OwnWorld(provider)
{
    private object Body(string seen, int version) =>
        new
        {
            competency = World.Writing,
            expected = "x",
            seen,
            helps = "x",
            version,
        };

    [Fact]
    public async Task Its_writer_changes_it_until_the_person_has_opened_it()
    {
        var (max, ada) = (await App.As(World.Max), await App.As(World.Ada));
        var id = await max.Concern(World, "Late");
        (await max.Client.PutAsJsonAsync($"/api/concerns/{id}", Body("Late twice", 0))).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        await (await max.Client.PutAsJsonAsync($"/api/concerns/{id}", Body("x", 0))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "stale"
        );
        (await ada.Text($"/concerns/{id}")).ShouldContain("Late twice");
        await (await max.Client.PutAsJsonAsync($"/api/concerns/{id}", Body("x", 2))).ShouldRefuse(
            HttpStatusCode.Conflict,
            "concern.read"
        );
        (await max.Page($"/concerns/{id}")).QuerySelector("[name='Input.Seen']").ShouldBeNull();
    }

    public sealed class OnSqlite() : ChangeConcernTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeConcernTests(Provider.Postgres);
}
