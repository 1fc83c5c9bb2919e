namespace Trellis.Domain.Tests.People;

/// <summary>Circles on any day, and roles that somebody must hold.</summary>
public sealed class ReportingRulesTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Id<Person>[] Who = [.. Enumerable.Range(0, 4).Select(_ => Id<Person>.New())];

    private static EmploymentFact Under(int? manager, int from = 0, int? until = null) =>
        new(
            Start.AddDays(from),
            until is { } day ? Start.AddDays(day) : null,
            null,
            manager is { } m ? Who[m] : null,
            2400
        );

    private static (int Day, int[] Circle)? Circle(int of, int from, params EmploymentFact[][] facts) =>
        ReportingRules.Circle(
            Who[of],
            id => facts.ElementAtOrDefault(Array.IndexOf(Who, id)) ?? [],
            Start.AddDays(from)
        )
            is { } found
            ? (found.Day.DayNumber - Start.DayNumber, [.. found.Circle.Select(id => Array.IndexOf(Who, id))])
            : null;

    [Fact]
    public void A_line_that_ends_is_no_circle() => Circle(0, 0, [Under(1)], [Under(2)], [Under(null)]).ShouldBeNull();

    [Fact]
    public void A_circle_that_begins_later_is_found_on_its_day()
    {
        var found = Circle(0, 0, [Under(1)], [Under(2)], [Under(null, 0, 40), Under(0, 40)])!.Value;
        found.Day.ShouldBe(40);
        found.Circle.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void A_circle_that_is_over_is_none() =>
        Circle(0, 40, [Under(1)], [Under(0, 0, 40), Under(null, 40)]).ShouldBeNull();

    [Fact]
    public void A_line_begins_where_somebody_starts_later() =>
        Circle(0, 0, [Under(1)], [Under(0, 25)])!.Value.Day.ShouldBe(25);

    [Fact]
    public void A_circle_above_somebody_does_not_hold_them_up() =>
        Circle(0, 0, [Under(1)], [Under(2)], [Under(1)]).ShouldBeNull();

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(10, 20, 21)]
    [InlineData(10, null, null)]
    [InlineData(-5, 0, 1)]
    public void The_first_day_without_anybody_is_after_the_last_who_was_there(int? one, int? other, int? without) =>
        ReportingRules
            .FirstDayWithout(
                [
                    (Start.AddDays(-100), one is { } a ? Start.AddDays(a) : null),
                    (Start.AddDays(-100), other is { } b ? Start.AddDays(b) : null),
                ],
                Start
            )
            .ShouldBe(without is { } day ? Start.AddDays(day) : null);

    [Fact]
    public void Somebody_who_begins_in_time_fills_the_place()
    {
        ReportingRules.FirstDayWithout([(Start, Start.AddDays(9)), (Start.AddDays(10), null)], Start).ShouldBeNull();
        ReportingRules
            .FirstDayWithout([(Start, Start.AddDays(9)), (Start.AddDays(11), null)], Start)
            .ShouldBe(Start.AddDays(10));
        ReportingRules.FirstDayWithout([], Start).ShouldBe(Start);
    }
}
