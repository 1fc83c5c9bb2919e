namespace Trellis.Tests.Reviews.Cycles;

public abstract class CycleFileTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task It_says_what_is_settled_and_how_far_the_opening_is()
    {
        var id = await World.DraftCycle();
        var ops = await App.As(World.Ops);
        (await ops.Act(id, "opening")).EnsureSuccessStatusCode();
        var file = await ops.Json($"/api/cycles/{id}");
        file.GetProperty("state").GetString().ShouldBe("opening");
        (file.GetProperty("opened").GetInt32(), file.GetProperty("expected").GetInt32()).ShouldBe((0, 8));
        file.GetProperty("openedByName").GetString().ShouldBe("Ops Example");
        await App.RunCycles();
        (await ops.Json($"/api/cycles/{id}")).GetProperty("opened").GetInt32().ShouldBe(8);
    }

    public sealed class OnSqlite() : CycleFileTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleFileTests(Provider.Postgres);
}
