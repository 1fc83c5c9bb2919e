namespace Trellis.Tests.Growth.Evidence;

public abstract class MyEvidenceDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_ones_collection()
    {
        var all = (await (await App.As(World.Ada)).Json("/api/me/data")).GetProperty("evidence");
        all.GetArrayLength().ShouldBe(4);
        (await (await App.As(World.Max)).Json("/api/me/data")).GetProperty("evidence").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : MyEvidenceDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyEvidenceDataTests(Provider.Postgres);
}
