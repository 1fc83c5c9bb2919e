namespace Trellis.Tests.Reviews.Cycles;

public abstract class CycleListTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_newest_is_first_and_nobody_but_People_Ops_sees_any()
    {
        await World.DraftCycle(Today.AddDays(30), "Later");
        await World.DraftCycle(Today.AddDays(3), "Sooner");
        var list = await (await App.As(World.Ops)).Json("/api/cycles");
        list.GetProperty("cycles")
            .EnumerateArray()
            .Select(c => c.GetProperty("name").GetString())
            .ShouldBe(["Later", "Sooner", "Annual 360, spring 2026"]);
        var page = await (await App.As(World.Ops)).Page("/cycles");
        page.Body!.TextContent.ShouldContain("Annual 360s open by anniversary.");
        (await (await App.As(World.Max)).Get("/api/cycles")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : CycleListTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleListTests(Provider.Postgres);
}
