using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class OrderPointTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_point_moves_up_and_down()
    {
        var ada = await App.As(World.Ada);
        var url = $"/one-on-ones/{World.OneOnOne}";
        await ada.Client.PostAsJsonAsync($"/api{url}/points", new { text = "Second" });
        async Task<string> First() => (await ada.Page(url)).QuerySelector(".agenda .point p")!.TextContent;
        (await First()).ShouldBe(World.SharedPoint);
        await ada.Client.PutAsync($"/api/one-on-ones/points/{World.OneOnOnePoint}/down", null);
        (await First()).ShouldBe("Second");
        await ada.Client.PutAsync($"/api/one-on-ones/points/{World.OneOnOnePoint}/up", null);
        await ada.Client.PutAsync($"/api/one-on-ones/points/{World.OneOnOnePoint}/up", null); // stays the first
        (await First()).ShouldBe(World.SharedPoint);
    }

    public sealed class OnSqlite() : OrderPointTests(Provider.Sqlite);

    public sealed class OnPostgres() : OrderPointTests(Provider.Postgres);
}
