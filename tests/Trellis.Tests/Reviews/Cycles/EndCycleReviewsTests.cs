namespace Trellis.Tests.Reviews.Cycles;

public abstract class EndCycleReviewsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_review_that_is_over_stays_as_it_is_when_the_cycle_is_cancelled()
    {
        var id = await World.OpenedCycle();
        var ops = await App.As(World.Ops);
        var una = await World.AnnualOf(World.Una);
        (await ops.Cancel(una, "Una changes teams.")).EnsureSuccessStatusCode();
        (await ops.Act(id, "cancellation", new { reason = "We reorganise first." })).EnsureSuccessStatusCode();
        (await App.RunCycles()).ShouldBe(7);
        var page = await (await App.As(World.Una)).Text($"/reviews/{una}");
        page.ShouldContain("Una changes teams.");
        page.ShouldNotContain("We reorganise first.");
    }

    public sealed class OnSqlite() : EndCycleReviewsTests(Provider.Sqlite);

    public sealed class OnPostgres() : EndCycleReviewsTests(Provider.Postgres);
}
