using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class RemovePointTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_added_it_removes_it()
    {
        var url = $"/api/one-on-ones/points/{World.OneOnOnePoint}";
        (await (await App.As(World.Max)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Ada)).Client.DeleteAsync(url)).IsSuccessStatusCode.ShouldBeTrue();
    }

    public sealed class OnSqlite() : RemovePointTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemovePointTests(Provider.Postgres);
}
