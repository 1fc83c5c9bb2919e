using Trellis.Ui.Charts;

namespace Trellis.Tests.Ui;

public sealed class HistoryGeometryTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Theory]
    [InlineData(1, 5, 90)]
    [InlineData(3, 5, 50)]
    [InlineData(5, 5, 10)]
    [InlineData(1, 4, 87.5)]
    public void A_level_stands_half_a_step_from_the_edges(int level, int levels, double y) =>
        HistoryGeometry.Y(level, levels).ShouldBe(y, 1e-9);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(50, 50)]
    [InlineData(100, 97)]
    public void Days_run_from_side_to_side(int day, double x) =>
        HistoryGeometry.X(First.AddDays(day), First, First.AddDays(100)).ShouldBe(x, 1e-9);

    [Fact]
    public void A_single_day_stands_in_the_middle() => HistoryGeometry.X(First, First, First).ShouldBe(50);
}
