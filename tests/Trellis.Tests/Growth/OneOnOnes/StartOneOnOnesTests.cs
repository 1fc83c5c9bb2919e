using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class StartOneOnOnesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Either_of_the_two_starts_it_and_it_is_one()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        (await una.Submit("/one-on-ones", "form[action$='/one-on-ones']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => fox.Client.PostAsync($"/api/people/{Of(World.Una)}/one-on-ones", null))
        );
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
        (await una.Text("/one-on-ones")).ShouldContain("You have not met yet");
        foreach (var who in new[] { World.Max, World.Ops, World.Sky })
            (
                await (await App.As(who)).Client.PostAsync($"/api/people/{Of(World.Una)}/one-on-ones", null)
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    public sealed class OnSqlite() : StartOneOnOnesTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartOneOnOnesTests(Provider.Postgres);
}
