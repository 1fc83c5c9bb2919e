using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class FinishOneOnOneActionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Either_marks_it_as_done_and_takes_that_back()
    {
        var (ada, url) = (await App.As(World.Ada), $"/one-on-ones/{World.OneOnOne}");
        (await ada.Submit(url, "form[action$='/done']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text(url)).ShouldContain("done on");
        (await ada.Submit(url, "form[action$='/done']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Text(url)).ShouldNotContain("done on");
    }

    public sealed class OnSqlite() : FinishOneOnOneActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinishOneOnOneActionTests(Provider.Postgres);
}
