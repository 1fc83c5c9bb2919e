namespace Trellis.Tests.Growth.Improvement;

public abstract class MyImprovementDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_concerns_and_plans_that_one_may_read()
    {
        var ada = await (await App.As(World.Ada)).Text("/api/me/data");
        foreach (var text in new[] { World.ConcernSeen, World.ImprovementWhy, World.ImprovementComment })
            ada.ShouldContain(text);
        ada.ShouldNotContain(World.ImprovementDraftWhy);
        (await (await App.As(World.Max)).Text("/api/me/data")).ShouldNotContain(World.ConcernSeen);
    }

    public sealed class OnSqlite() : MyImprovementDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyImprovementDataTests(Provider.Postgres);
}
