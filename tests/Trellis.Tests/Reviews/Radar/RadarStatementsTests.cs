using Trellis.Reviews.Radar;

namespace Trellis.Tests.Reviews.Radar;

public sealed class RadarStatementsTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static Obligations.Line Line(string name, params Obligation[] all) =>
        new(Id<Person>.New(), name, name, name, null, null, null, false, all);

    private static Obligation Of(ObligationKind kind, ObligationState state, string due) =>
        new(kind, state, DateOnly.Parse(due));

    private static string[] Said(params Obligations.Line[] lines) =>
        [.. RadarStatements.Of(lines, Today).Select(s => $"{s.Title}: {s.Note}")];

    [Fact]
    public void They_say_who_is_late_which_calibrations_come_and_which_360s_have_no_date() =>
        Said(
                Line("Ada", Of(ObligationKind.Calibration, ObligationState.Overdue, "2026-11-01")),
                Line(
                    "Una",
                    Of(ObligationKind.PdMeeting, ObligationState.Overdue, "2026-08-12"),
                    Of(ObligationKind.Annual360, ObligationState.Upcoming, "2026-12-11")
                ),
                Line("Max", Of(ObligationKind.Calibration, ObligationState.Upcoming, "2026-12-12")),
                Line("Sky", Of(ObligationKind.Calibration, ObligationState.NotYet, "2026-12-28")),
                Line("Fox", Of(ObligationKind.Calibration, ObligationState.NotYet, "2026-12-29"))
            )
            .ShouldBe([
                "Two people are overdue: Una has waited longest, 108 days.",
                "Two calibration conversations coming up: Max by 12 December and Sky by 28 December.",
                "One 360 has no date yet: The first is due by 11 December.",
            ]);

    [Fact]
    public void One_person_is_named_and_a_360_that_is_planned_has_a_date() =>
        Said(
                Line(
                    "Ada",
                    Of(ObligationKind.Annual360, ObligationState.Overdue, "2026-11-27") with
                    {
                        PlannedOn = new(2026, 12, 1),
                    }
                )
            )
            .ShouldBe([
                "One person is overdue: Ada has waited 1 day.",
                "No calibration conversation is coming up: In the next 30 days.",
                "No 360 is without a date: Every conversation that is due has a day.",
            ]);

    [Fact]
    public void Nobody_is_late() => Said()[0].ShouldBe("No one is overdue: Nothing that was promised is late.");
}
