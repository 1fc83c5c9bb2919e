using System.Net;

namespace Trellis.Tests.Growth.Learning;

public abstract class TellUseTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_person_says_it_once_and_can_say_it_anew_and_take_it_back()
    {
        var (ada, sky) = (await App.As(World.Ada), await App.As(World.Sky));
        var url = $"/learning/{World.Resource}";
        var sent = await ada.Submit(
            url,
            "main form:has([name='Used.Did'])",
            ("Used.HasHelped", "yes"),
            ("Used.Did", "Rewrote our reminder.")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sky.Tell(World.Resource, false, "Knew it.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sky.Text("/learning")).ShouldContain("Helped 1 of 2 people");
        (await ada.Tell(World.Resource, false, "Then wrote it back.")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sky.Text(url)).ShouldContain("Then wrote it back.");
        (await sky.Text(url)).ShouldNotContain("Rewrote our reminder.");
        (await ada.Submit(url, "form[action$='/use/removal']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sky.Text(url)).ShouldNotContain("Then wrote it back.");
        (await ada.Tell(World.ProposedResource, true, "x")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await sky.Tell(World.ProposedResource, true, "x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : TellUseTests(Provider.Sqlite);

    public sealed class OnPostgres() : TellUseTests(Provider.Postgres);
}
