namespace Trellis.Domain.Tests.Reviews;

/// <summary>By when each conversation is due, in days worked out by hand.</summary>
public sealed class ObligationRulesTests
{
    private static readonly ObligationTerms Terms = new();

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    private static LeaveTime Leave(string from, string? until) =>
        new(Id<Leave>.New(), Day(from), until is null ? null : Day(until));

    private static ObligationFacts Hired(string on) => new(Day(on)) { ManagerSince = Day(on) };

    private static HeldConversation Held(ObligationKind kind, string on) => new(kind, Day(on));

    private static Obligation Of(ObligationKind kind, ObligationFacts person, string today, string? firstDay = null) =>
        ObligationRules
            .Of(person, Terms with { FirstDay = firstDay is null ? null : Day(firstDay) }, Day(today))
            .Single(o => o.Kind == kind);

    [Theory]
    [InlineData("2025-10-31", "2026-02-28")]
    [InlineData("2027-10-31", "2028-02-29")]
    [InlineData("2026-08-30", "2026-12-30")]
    [InlineData("2026-08-31", "2026-12-31")]
    [InlineData("2028-02-29", "2028-06-29")]
    [InlineData("2026-08-12", "2026-12-12")]
    public void A_calibration_conversation_is_due_four_calendar_months_after_the_start(string start, string due)
    {
        var found = Of(ObligationKind.Calibration, Hired(start), start);
        found.DueOn.ShouldBe(Day(due));
        found.IsMoved.ShouldBeFalse();
        Of(ObligationKind.PdMeeting, Hired(start), start).DueOn.ShouldBe(Day(due));
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-28")]
    [InlineData("2025-10-31", "2026-10-31")]
    [InlineData("2023-02-28", "2024-02-28")]
    public void The_first_360_is_due_on_the_first_anniversary(string start, string due) =>
        Of(ObligationKind.Annual360, Hired(start), start).DueOn.ShouldBe(Day(due));

    [Theory]
    [InlineData("2025-02-27", "2026-02-28")] // a day before the first anniversary
    [InlineData("2025-08-20", "2026-02-28")] // late, and not within 6 months of the second
    [InlineData("2027-03-01", "2028-02-29")] // the leap day comes back
    [InlineData("2025-09-15", "2027-02-28")] // within 6 months of the second, for which it counts
    public void The_next_360_is_due_on_the_first_anniversary_that_the_last_one_does_not_count_for(
        string held,
        string due
    ) =>
        Of(
            ObligationKind.Annual360,
            Hired("2024-02-29") with
            {
                Held = [Held(ObligationKind.Annual360, held)],
            },
            "2028-03-01"
        )
            .DueOn.ShouldBe(Day(due));

    [Theory]
    [InlineData("2026-11-20", ObligationState.NotYet)]
    [InlineData("2026-11-21", ObligationState.Upcoming)]
    [InlineData("2026-12-11", ObligationState.Upcoming)]
    [InlineData("2026-12-12", ObligationState.Due)]
    [InlineData("2026-12-13", ObligationState.Overdue)]
    public void It_is_upcoming_for_21_days_due_on_its_day_and_overdue_from_the_next(
        string today,
        ObligationState state
    ) => Of(ObligationKind.Calibration, Hired("2026-08-12"), today).State.ShouldBe(state);

    [Theory]
    [InlineData("2026-08-22", ObligationState.NotYet)]
    [InlineData("2026-08-23", ObligationState.Upcoming)]
    [InlineData("2026-08-26", ObligationState.Due)]
    [InlineData("2026-08-27", ObligationState.Overdue)]
    public void A_one_to_one_is_upcoming_for_three_days(string today, ObligationState state) =>
        Of(ObligationKind.OneOnOne, Hired("2026-08-12"), today).State.ShouldBe(state);

    [Fact]
    public void A_calibration_conversation_that_was_held_is_done_for_good()
    {
        var person = Hired("2024-08-12") with { Held = [Held(ObligationKind.Calibration, "2025-01-09")] };
        Of(ObligationKind.Calibration, person, "2026-11-28")
            .ShouldBe(
                new(ObligationKind.Calibration, ObligationState.Done, Day("2024-12-12")) { LastOn = Day("2025-01-09") }
            );
        Of(ObligationKind.Calibration, person, "2025-01-08").State.ShouldBe(ObligationState.Overdue);
    }

    [Fact]
    public void A_plan_is_done_until_the_next_one_is_near_and_says_by_when_each_was_due()
    {
        var person = Hired("2025-01-10") with
        {
            Held = [Held(ObligationKind.PdMeeting, "2025-05-12"), Held(ObligationKind.PdMeeting, "2026-05-20")],
        };
        Of(ObligationKind.PdMeeting, person, "2026-06-01")
            .ShouldBe(
                new(ObligationKind.PdMeeting, ObligationState.Done, Day("2026-05-12"))
                {
                    LastOn = Day("2026-05-20"),
                    NextOn = Day("2027-05-20"),
                }
            );
        Of(ObligationKind.PdMeeting, person, "2025-06-01").DueOn.ShouldBe(Day("2025-05-10"));
        Of(ObligationKind.PdMeeting, person, "2027-05-01").State.ShouldBe(ObligationState.Upcoming);
    }

    [Fact]
    public void Somebody_without_a_manager_is_owed_everything_but_one_to_ones() =>
        ObligationRules
            .Of(Hired("2026-01-12") with { ManagerSince = null }, Terms, Day("2026-06-01"))
            .Select(o => (o.Kind, o.State))
            .ShouldBe([
                (ObligationKind.Calibration, ObligationState.Overdue),
                (ObligationKind.Annual360, ObligationState.NotYet),
                (ObligationKind.PdMeeting, ObligationState.Overdue),
            ]);

    [Fact]
    public void With_another_manager_in_the_window_only_one_to_ones_begin_anew()
    {
        var person = Hired("2026-08-12") with
        {
            ManagerSince = Day("2026-11-02"),
            Held = [Held(ObligationKind.OneOnOne, "2026-10-30")],
        };
        Of(ObligationKind.Calibration, person, "2026-11-10").DueOn.ShouldBe(Day("2026-12-12"));
        var next = Of(ObligationKind.OneOnOne, person, "2026-11-10");
        (next.DueOn, next.LastOn).ShouldBe((Day("2026-11-16"), null));
    }

    [Theory]
    [InlineData("2026-12-11", false)] // the day before it is due
    [InlineData("2026-12-12", true)]
    public void Whoever_leaves_before_the_day_is_owed_nothing(string lastDay, bool isOwed)
    {
        var person = Hired("2026-08-12") with { LastDay = Day(lastDay) };
        ObligationRules
            .Of(person, Terms, Day("2026-12-01"))
            .Any(o => o.Kind == ObligationKind.Calibration)
            .ShouldBe(isOwed);
        ObligationRules.Of(person, Terms, Day(lastDay).AddDays(1)).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_review_says_by_when_and_moves_the_date()
    {
        var person = Hired("2026-08-12") with
        {
            Opened = [new(ObligationKind.Calibration, Day("2027-01-04"), Day("2026-12-18"))],
        };
        Of(ObligationKind.Calibration, person, "2026-12-20")
            .ShouldBe(
                new(ObligationKind.Calibration, ObligationState.Upcoming, Day("2027-01-04"))
                {
                    IsMoved = true,
                    PlannedOn = Day("2026-12-18"),
                }
            );
    }

    [Fact]
    public void In_cycles_it_is_the_date_of_the_cycle_and_twelve_months_after_the_last_until_one_opens()
    {
        var person = Hired("2024-03-04") with
        {
            InCycles = true,
            Held = [new(ObligationKind.Annual360, Day("2025-12-03"), Day("2025-12-11"))],
        };
        Of(ObligationKind.Annual360, person, "2026-11-28").DueOn.ShouldBe(Day("2026-12-11"));
        var open = person with { CycleDate = Day("2027-01-22") };
        Of(ObligationKind.Annual360, open, "2027-01-10").DueOn.ShouldBe(Day("2027-01-22"));
        var held = open with
        {
            Held = [.. open.Held, new(ObligationKind.Annual360, Day("2027-01-20"), Day("2027-01-22"))],
        };
        var done = Of(ObligationKind.Annual360, held, "2027-01-21");
        (done.State, done.DueOn, done.NextOn).ShouldBe((ObligationState.Done, Day("2027-01-22"), Day("2028-01-22")));
    }
}
