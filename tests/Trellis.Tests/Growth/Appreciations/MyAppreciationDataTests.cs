namespace Trellis.Tests.Growth.Appreciations;

public abstract class MyAppreciationDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_what_one_wrote_and_what_names_oneself()
    {
        var ada = (await (await App.As(World.Ada)).Json("/api/me/data")).GetProperty("appreciation");
        ada.GetProperty("written").GetArrayLength().ShouldBe(0);
        ada.GetProperty("received")
            .EnumerateArray()
            .Select(a => a.GetProperty("text").GetString())
            .ShouldBe([World.ThanksToOne, World.ThanksForAll], ignoreOrder: true);
        var max = (await (await App.As(World.Max)).Json("/api/me/data")).GetProperty("appreciation");
        max.GetProperty("written")[0].GetProperty("text").GetString().ShouldBe(World.ThanksToOne);
    }

    public sealed class OnSqlite() : MyAppreciationDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyAppreciationDataTests(Provider.Postgres);
}
