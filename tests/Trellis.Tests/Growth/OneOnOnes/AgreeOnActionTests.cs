using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class AgreeOnActionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Either_writes_down_what_one_of_the_two_does()
    {
        var (ada, max) = (await App.As(World.Ada), await App.As(World.Max));
        var url = $"/one-on-ones/{World.OneOnOne}";
        (
            await ada.Submit(
                url,
                "form:has([name='Action.Text'])",
                ("Action.Text", "Introduce me to the director"),
                ("Action.Owner", $"{Of(World.Max)}"),
                ("Action.DueOn", $"{Today.AddDays(4):yyyy-MM-dd}")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await max.Text(url)).ShouldContain("Introduce me to the director");
        foreach (
            var (owner, due, code) in new[]
            {
                (Of(World.Una), Today, "one-on-one.owner"),
                (Of(World.Ada), Today.AddDays(-1), "one-on-one.day"),
            }
        )
            await (
                await ada.Client.PostAsJsonAsync(
                    $"/api{url}/actions",
                    new
                    {
                        text = "x",
                        owner,
                        dueOn = due,
                    }
                )
            ).ShouldRefuse(HttpStatusCode.Conflict, code);
    }

    public sealed class OnSqlite() : AgreeOnActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : AgreeOnActionTests(Provider.Postgres);
}
