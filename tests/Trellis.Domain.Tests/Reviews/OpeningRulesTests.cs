namespace Trellis.Domain.Tests.Reviews;

public sealed class OpeningRulesTests
{
    private static readonly DateOnly First = new(2026, 1, 1),
        Start = new(2026, 8, 12);

    private static bool Opens(
        DateOnly today,
        DateOnly? start = null,
        DateOnly? last = null,
        DateOnly? first = null,
        params LeaveTime[] leaves
    ) => OpeningRules.OpensCalibration(start ?? Start, last, 4, leaves, first ?? First, today);

    [Theory]
    [InlineData("2027-10-31", "2028-02-29")]
    [InlineData("2026-10-31", "2027-02-28")]
    [InlineData("2028-02-29", "2028-06-29")]
    [InlineData("2026-08-30", "2026-12-30")]
    [InlineData("2026-08-31", "2026-12-31")]
    [InlineData("2026-08-12", "2026-12-12")]
    public void It_is_due_four_months_after_the_start_within_the_month(string start, string due) =>
        OpeningRules.CalibrationDueOn(DateOnly.Parse(start), 4, []).ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void It_opens_three_weeks_before_and_later()
    {
        Opens(new(2026, 11, 20)).ShouldBeFalse();
        Opens(new(2026, 11, 21)).ShouldBeTrue();
        Opens(new(2027, 3, 1)).ShouldBeTrue("a server that slept opens it late");
    }

    [Fact]
    public void Nothing_opens_by_itself_without_a_first_day_nor_for_what_was_due_before_it()
    {
        OpeningRules.OpensCalibration(Start, null, 4, [], null, new(2026, 12, 1)).ShouldBeFalse();
        Opens(new(2026, 12, 1), first: new(2026, 12, 13)).ShouldBeFalse();
        Opens(new(2026, 12, 1), first: new(2026, 12, 12)).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_opens_during_leave_and_leave_moves_it()
    {
        var away = new LeaveTime(Id<Leave>.New(), new(2026, 11, 1), new(2026, 11, 30));
        Opens(new(2026, 11, 25), leaves: away).ShouldBeFalse();
        Opens(new(2026, 12, 20), leaves: away).ShouldBeFalse("12 December and 30 days is 11 January");
        Opens(new(2026, 12, 21), leaves: away).ShouldBeTrue();
        Opens(new(2027, 5, 1), leaves: new LeaveTime(Id<Leave>.New(), new(2026, 11, 1), null)).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_opens_for_whoever_leaves_before_it_is_due()
    {
        Opens(new(2026, 11, 25), last: new(2026, 12, 11)).ShouldBeFalse();
        Opens(new(2026, 11, 25), last: new(2026, 12, 12)).ShouldBeTrue();
    }
}
