using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class ResourceViewTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_the_step_who_proposed_it_and_what_each_did()
    {
        var (ada, sky) = (await App.As(World.Ada), await App.As(World.Sky));
        await ada.Tell(World.Resource, false, "Knew it.");
        var url = $"/learning/{World.Resource}";
        var text = await sky.Text(url);
        text.ShouldContain("For Writing, from");
        text.ShouldContain("decided by Ops Example");
        text.ShouldContain("It did not help.");
        text.ShouldContain("Did you use it?");
        (await ada.Text(url)).ShouldContain("What you said");
        (await sky.Get($"/learning/{World.ProposedResource}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : ResourceViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : ResourceViewTests(Provider.Postgres);
}
