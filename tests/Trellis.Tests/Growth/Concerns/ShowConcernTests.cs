using System.Net;

namespace Trellis.Tests.Growth.Concerns;

public abstract class ShowConcernTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task People_Ops_reads_it_once_the_person_shows_it_and_the_person_sees_who_read_it()
    {
        var (ada, ops) = (await App.As(World.Ada), await App.As(World.Ops));
        (await ops.Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Submit($"/concerns/{World.Concern}", "form[action$='/showing']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ops.Text($"/concerns/{World.Concern}")).ShouldContain(World.ConcernSeen);
        (await ops.Text("/concerns")).ShouldContain("Writing, Ada Example");
        (await ada.Text("/api/activity")).ShouldContain("concern.read");
        (await (await App.As(World.Adm)).Text("/api/activity")).ShouldNotContain("concern.");
        (await ada.Client.PostAsync($"/api/concerns/{World.Concern}/showing", null)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
    }

    public sealed class OnSqlite() : ShowConcernTests(Provider.Sqlite);

    public sealed class OnPostgres() : ShowConcernTests(Provider.Postgres);
}
