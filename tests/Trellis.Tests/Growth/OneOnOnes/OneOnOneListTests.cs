using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class OneOnOneListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_names_the_manager_the_reports_and_former_managers()
    {
        var ada = await (await App.As(World.Ada)).Json("/api/me/one-on-ones");
        ada.GetProperty("mine").GetProperty("other").GetString().ShouldBe("Max Example");
        ada.GetProperty("ended")[0].GetProperty("manager").GetString().ShouldBe("Fox Example");
        var max = await (await App.As(World.Max)).Json("/api/me/one-on-ones");
        max.GetProperty("reports")
            .EnumerateArray()
            .Select(r => r.GetProperty("other").GetString())
            .ShouldBe(["Ada Example"]);
        max.GetProperty("ended").GetArrayLength().ShouldBe(0);
        (await (await App.As(World.Fox)).Json("/api/me/one-on-ones"))
            .GetProperty("reports")
            .EnumerateArray()
            .Select(r => r.GetProperty("other").GetString())
            .ShouldBe(["Una Example"]);
    }

    public sealed class OnSqlite() : OneOnOneListTests(Provider.Sqlite);

    public sealed class OnPostgres() : OneOnOneListTests(Provider.Postgres);
}
