using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class AddPointTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Either_adds_one_and_twice_is_once()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        (
            await max.Submit(
                $"/one-on-ones/{World.OneOnOne}",
                "form:has([name='Point.Text'])",
                ("Point.Text", "Who presents?")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        await max.Client.PostAsJsonAsync($"/api/one-on-ones/{World.OneOnOne}/points", new { text = "Who presents?" });
        (await ada.Page($"/one-on-ones/{World.OneOnOne}")).QuerySelectorAll(".agenda > li").Length.ShouldBe(2);
        (
            await max.Client.PostAsJsonAsync($"/api/one-on-ones/{World.OneOnOne}/points", new { text = " " })
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    public sealed class OnSqlite() : AddPointTests(Provider.Sqlite);

    public sealed class OnPostgres() : AddPointTests(Provider.Postgres);
}
