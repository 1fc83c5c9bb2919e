namespace Trellis.Tests.Growth.Promotions;

public abstract class MyPromotionDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_ones_cases()
    {
        var ada = (await (await App.As(World.Ada)).Json("/api/me/data")).GetProperty("promotionCases");
        ada[0].GetProperty("text").GetString().ShouldBe(World.PromotionShared);
        (await (await App.As(World.Max)).Json("/api/me/data"))
            .GetProperty("promotionCases")
            .GetArrayLength()
            .ShouldBe(0);
    }

    public sealed class OnSqlite() : MyPromotionDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyPromotionDataTests(Provider.Postgres);
}
