using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class RetireResourceTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_retired_leaves_the_list_and_not_its_page_and_can_be_kept_again()
    {
        var (ada, sky, ops) = (await App.As(World.Ada), await App.As(World.Sky), await App.As(World.Ops));
        var url = $"/learning/{World.Resource}";
        (await ops.Submit(url, "form[action$='/retirement']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sky.Get(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Tell(World.Resource, true, "Read it.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sky.Text("/learning")).ShouldNotContain(World.ResourceTitle);
        (await ops.Submit(url, "form[action$='/retirement']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sky.Text("/learning")).ShouldContain(World.ResourceTitle);
    }

    public sealed class OnSqlite() : RetireResourceTests(Provider.Sqlite);

    public sealed class OnPostgres() : RetireResourceTests(Provider.Postgres);
}
