namespace Trellis.Tests.Reviews.Cycles;

public abstract class CycleExportTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Everybody_is_in_the_table_with_whose_turn_it_is_and_the_export_is_recorded()
    {
        var id = await World.OpenedCycle();
        var ops = await App.As(World.Ops);
        string[] csv = [];
        var lines = await App.Lines(async () =>
            csv = (await ops.Text($"/cycles/{id}/people.csv")).TrimEnd().Split("\r\n")
        );
        csv.Length.ShouldBe(9);
        csv[1].ShouldStartWith("Ada Example,Maker,Max Example,nomination,Max Example,");
        lines.ShouldHaveSingleItem().What.ShouldBe("cycle.exported");
        (await ops.Text($"/cycles/{id}/people.csv?team=max")).TrimEnd().Split("\r\n").Length.ShouldBe(2);
    }

    public sealed class OnSqlite() : CycleExportTests(Provider.Sqlite);

    public sealed class OnPostgres() : CycleExportTests(Provider.Postgres);
}
