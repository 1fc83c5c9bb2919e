namespace Trellis.Domain.Tests.Reviews;

/// <summary>How leave moves what is due, and the organisation's first day with Trellis divides it.</summary>
public sealed class ObligationLeaveTests
{
    private static readonly ObligationTerms Terms = new();

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private static LeaveTime Leave(string from, string? until) =>
        new(Id<Leave>.New(), Day(from), until is null ? null : Day(until));

    private static ObligationFacts Hired(string on) => new(Day(on)) { ManagerSince = Day(on) };

    private static Obligation Of(ObligationKind kind, ObligationFacts person, string today, string? firstDay = null) =>
        ObligationRules
            .Of(person, Terms with { FirstDay = firstDay is null ? null : Day(firstDay) }, Day(today))
            .Single(o => o.Kind == kind);

    [Theory]
    [InlineData("2026-09-01", "2026-09-10", "2026-12-22")] // 10 days within the window
    [InlineData("2026-12-10", "2026-12-20", "2026-12-23")] // 11 days across the due date
    [InlineData("2026-12-12", "2026-12-12", "2026-12-13")] // the due date itself
    [InlineData("2026-12-13", "2026-12-31", "2026-12-12")] // begins the day after: too late to move it
    [InlineData("2026-07-01", "2026-08-21", "2026-12-22")] // only days since the start count
    public void Leave_moves_the_date_by_its_days(string from, string until, string due)
    {
        var found = Of(
            ObligationKind.Calibration,
            Hired("2026-08-12") with
            {
                Leaves = [Leave(from, until)],
            },
            "2027-01-15"
        );
        (found.DueOn, found.IsMoved).ShouldBe((Day(due), due != "2026-12-12"));
    }

    [Fact]
    public void A_second_leave_that_meets_the_moved_date_moves_it_again() =>
        Of(
            ObligationKind.Calibration,
            Hired("2026-08-12") with
            {
                Leaves = [Leave("2026-12-20", "2026-12-24"), Leave("2026-10-01", "2026-10-10")],
            },
            "2027-01-15"
        )
            .DueOn.ShouldBe(Day("2026-12-27")); // 12 December + 10 + 5

    [Fact]
    public void Leave_counts_from_the_last_one() =>
        Of(
            ObligationKind.PdMeeting,
            Hired("2024-01-08") with
            {
                Held = [new(ObligationKind.PdMeeting, Day("2025-06-16"))],
                Leaves = [Leave("2025-02-01", "2025-02-28"), Leave("2025-08-01", "2025-08-14")],
            },
            "2026-07-01"
        )
            .DueOn.ShouldBe(Day("2026-06-30"));

    [Fact]
    public void A_leave_without_an_end_leaves_no_date()
    {
        var person = Hired("2026-08-12") with { Leaves = [Leave("2026-12-01", null)] };
        foreach (var today in new[] { "2026-11-28", "2026-12-13" })
        {
            var found = Of(ObligationKind.Calibration, person, today);
            (found.State, found.DueOn).ShouldBe((ObligationState.Paused, null));
        }
    }

    [Fact]
    public void Somebody_on_leave_is_not_overdue_and_is_again_when_they_are_back()
    {
        var person = Hired("2026-01-12") with { Leaves = [Leave("2026-06-01", "2026-06-30")] };
        Of(ObligationKind.Calibration, person, "2026-05-31").State.ShouldBe(ObligationState.Overdue);
        Of(ObligationKind.Calibration, person, "2026-06-15").State.ShouldBe(ObligationState.Paused);
        Of(ObligationKind.Calibration, person, "2026-07-01").State.ShouldBe(ObligationState.Overdue);
    }

    [Fact]
    public void A_leave_until_the_end_of_the_calendar_leaves_no_date() =>
        Of(
            ObligationKind.Annual360,
            Hired("2026-01-12") with
            {
                Leaves = [Leave("2026-06-01", "9999-12-31")],
            },
            "2026-05-01"
        )
            .DueOn.ShouldBeNull();

    [Theory]
    [InlineData("2026-06-30", "2026-11-01", ObligationState.NotTracked)] // due on 30 October, two days before
    [InlineData("2026-07-01", "2026-11-01", ObligationState.Overdue)] // due on the first day itself
    public void A_calibration_that_was_due_before_the_first_day_is_not_tracked(
        string start,
        string firstDay,
        ObligationState state
    ) => Of(ObligationKind.Calibration, Hired(start), "2026-11-28", firstDay).State.ShouldBe(state);

    [Theory]
    [InlineData("2020-11-15", "2026-11-01", "2026-11-15")]
    [InlineData("2020-11-01", "2026-11-01", "2026-11-01")]
    [InlineData("2020-10-31", "2026-11-01", "2027-10-31")]
    [InlineData("2020-02-29", "2026-11-01", "2027-02-28")]
    [InlineData("2026-10-20", "2026-11-01", "2027-10-20")]
    public void A_360_of_whoever_was_hired_before_is_due_on_the_next_anniversary(
        string start,
        string firstDay,
        string due
    ) => Of(ObligationKind.Annual360, Hired(start), "2026-11-28", firstDay).DueOn.ShouldBe(Day(due));

    [Theory]
    [InlineData("2020-12-31", "2026-11-01", "2026-12-31")] // 60 days after
    [InlineData("2020-12-30", "2026-11-01", "2027-12-30")] // 59 days after
    [InlineData("2026-11-01", "2026-11-01", "2027-03-01")] // hired on it: with the calibration
    public void A_PD_meeting_of_whoever_was_hired_before_is_due_60_days_after_at_the_earliest(
        string start,
        string firstDay,
        string due
    ) => Of(ObligationKind.PdMeeting, Hired(start), "2026-11-28", firstDay).DueOn.ShouldBe(Day(due));

    [Theory]
    [InlineData("2020-12-31", "2020-12-31", "2026-11-15")] // the first day is latest
    [InlineData("2020-12-31", "2026-11-10", "2026-11-24")] // the line is
    [InlineData("2026-11-20", "2026-11-20", "2026-12-04")] // the start is
    public void A_one_to_one_is_due_an_interval_after_the_latest_of_start_line_and_first_day(
        string start,
        string line,
        string due
    ) =>
        Of(ObligationKind.OneOnOne, Hired(start) with { ManagerSince = Day(line) }, "2026-11-28", "2026-11-01")
            .DueOn.ShouldBe(Day(due));

    [Theory]
    [InlineData("2025-12-10", "2026-12-10", ObligationState.Upcoming)] // 12 months after it, which is tracked
    [InlineData("2024-12-10", "2027-03-15", ObligationState.NotYet)] // that was due before the first day: anew
    public void The_date_of_an_earlier_one_counts_where_what_follows_is_tracked(
        string held,
        string due,
        ObligationState state
    )
    {
        var person = Hired("2020-03-15") with { Held = [new(ObligationKind.PdMeeting, Day(held))] };
        var found = Of(ObligationKind.PdMeeting, person, "2026-11-28", "2026-11-01");
        (found.DueOn, found.State, found.LastOn).ShouldBe((Day(due), state, Day(held)));
    }

    [Fact]
    public void Without_a_first_day_everything_counts() =>
        Of(ObligationKind.Annual360, Hired("2020-11-15"), "2026-11-28").DueOn.ShouldBe(Day("2021-11-15"));
}
