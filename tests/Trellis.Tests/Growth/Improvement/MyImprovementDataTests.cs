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

    [Fact]
    public async Task A_concern_that_is_exported_is_read_and_changes_no_more()
    {
        var max = await App.As(World.Max);
        var id = await max.Concern(World, "Late");
        (await (await App.As(World.Ada)).Text("/api/me/data")).ShouldContain("Late");
        (await max.Json($"/api/concerns/{id}")).GetProperty("readAt").GetString().ShouldNotBeNull();
    }

    public sealed class OnSqlite() : MyImprovementDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyImprovementDataTests(Provider.Postgres);
}
