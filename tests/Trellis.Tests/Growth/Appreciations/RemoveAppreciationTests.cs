using System.Net;

namespace Trellis.Tests.Growth.Appreciations;

public abstract class RemoveAppreciationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_writer_removes_it_with_the_reactions_and_nobody_else_does()
    {
        var (una, sky) = (await App.As(World.Una), await App.As(World.Sky));
        await sky.Client.PutAsync($"/api/appreciation/{World.OpenThanks}/reaction", null);
        (await sky.Client.DeleteAsync($"/api/appreciation/{World.OpenThanks}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await una.Submit($"/appreciation/{World.OpenThanks}", "form[action$='/removal']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await sky.Text("/appreciation")).ShouldNotContain(World.ThanksForAll);
    }

    public sealed class OnSqlite() : RemoveAppreciationTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemoveAppreciationTests(Provider.Postgres);
}
