namespace Trellis.Tests.Growth.Promotions;

public abstract class PromotionListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Whoever_has_no_case_chooses_among_targets_and_next_positions()
    {
        var una = await (await App.As(World.Una)).Page("/growth/promotion");
        una.QuerySelectorAll("select[name='Input.Position'] option").Length.ShouldBeGreaterThan(0);
        (await (await App.As(World.Ada)).Text("/growth/promotion")).ShouldContain("is open since");
    }

    public sealed class OnSqlite() : PromotionListTests(Provider.Sqlite);

    public sealed class OnPostgres() : PromotionListTests(Provider.Postgres);
}
