using Trellis.Ui.Charts;

namespace Trellis.Tests.Ui;

public sealed class YearGeometryTests
{
    private static readonly DateOnly First = new(2026, 11, 12);

    [Fact]
    public void Thirteen_months_begin_with_the_month_of_the_day()
    {
        var months = YearGeometry.MonthsFrom(First);
        (months[0], months[^1], months.Count).ShouldBe((new DateOnly(2026, 11, 1), new DateOnly(2027, 11, 1), 13));
        months
            .Select(m => YearGeometry.X(m, First))
            .ShouldBe(Enumerable.Range(0, 13).Select(n => n / 13.0 * 100), 1e-9);
    }

    [Theory]
    [InlineData("2026-10-31", 0, false)]
    [InlineData("2026-11-16", 0.5, true)]
    [InlineData("2027-02-15", 3.5, true)]
    [InlineData("2027-11-30", 12.9667, true)]
    [InlineData("2027-12-01", 13, false)]
    [InlineData("2030-01-01", 13, false)]
    public void A_day_stands_in_its_month_and_one_outside_at_the_edge(string day, double months, bool isShown)
    {
        YearGeometry.X(DateOnly.Parse(day), First).ShouldBe(months / 13 * 100, 0.01);
        YearGeometry.Has(DateOnly.Parse(day), First).ShouldBe(isShown);
    }
}
