using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class ForgetUseTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task One_takes_back_ones_own_and_nobody_elses()
    {
        var (ada, sky) = (await App.As(World.Ada), await App.As(World.Sky));
        var url = $"/learning/{World.Resource}";
        await ada.Tell(World.Resource, true, "Read it twice.");
        (await sky.Client.DeleteAsync($"/api{url}/use")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sky.Text(url)).ShouldContain("Read it twice.");
        (await ada.Submit(url, "form[action$='/use/removal']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sky.Text(url)).ShouldNotContain("Read it twice.");
    }

    public sealed class OnSqlite() : ForgetUseTests(Provider.Sqlite);

    public sealed class OnPostgres() : ForgetUseTests(Provider.Postgres);
}
