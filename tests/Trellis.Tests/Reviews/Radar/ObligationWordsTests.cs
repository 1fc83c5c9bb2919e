using Trellis.Reviews.Radar;

namespace Trellis.Tests.Reviews.Radar;

public sealed class ObligationWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static Obligation Of(
        ObligationState state,
        string? due,
        ObligationKind kind = ObligationKind.Calibration
    ) => new(kind, state, due is null ? null : DateOnly.Parse(due));

    public static TheoryData<Obligation, string, string, string> Cells =>
        new()
        {
            { Of(ObligationState.Overdue, "2026-08-12"), "late", "Late by 108 days", "None on record" },
            {
                Of(ObligationState.Overdue, "2026-10-02") with
                {
                    LastOn = new(2025, 10, 2),
                    IsMoved = true,
                },
                "late",
                "Late by 57 days",
                "Last on 2 October 2025, date moved"
            },
            {
                Of(ObligationState.Overdue, "2026-11-27") with
                {
                    PlannedOn = new(2026, 12, 1),
                },
                "late",
                "Late by 1 day",
                "Planned for Tue 1 December"
            },
            { Of(ObligationState.Upcoming, "2026-12-11"), "soon", "By Fri 11 December", "No date yet" },
            { Of(ObligationState.Due, "2026-11-28"), "soon", "Due today", "No date yet" },
            {
                Of(ObligationState.Upcoming, "2026-12-04") with
                {
                    PlannedOn = new(2026, 12, 3),
                },
                "set",
                "Thu 3 December",
                "Due 4 December"
            },
            {
                Of(ObligationState.Done, "2026-06-01") with
                {
                    LastOn = new(2026, 6, 3),
                    NextOn = new(2027, 6, 3),
                },
                "ok",
                "3 June",
                "Next by 3 June 2027"
            },
            { Of(ObligationState.NotYet, "2027-01-25"), "no", "By 25 January", "Opens on 4 January" },
            { Of(ObligationState.NotYet, "2027-08-04", ObligationKind.Annual360), "no", "By 4 August 2027", "" },
            { Of(ObligationState.NotTracked, "2020-01-01"), "no", "Not tracked", "Due before Trellis" },
            { Of(ObligationState.Paused, null), "no", "Paused", "On leave" },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_says_where_it_stands(Obligation obligation, string style, string title, string note)
    {
        var cell = ObligationWords.CellOf(obligation, new(2026, 1, 1), isAway: true, Today);
        (cell.Style, cell.Title, cell.Note).ShouldBe((style, title, note));
    }

    [Fact]
    public void Nothing_opens_by_itself_while_there_is_no_first_day_and_a_leave_ahead_has_no_end()
    {
        ObligationWords.CellOf(Of(ObligationState.NotYet, "2027-01-25"), null, false, Today).Note.ShouldBe("");
        ObligationWords
            .CellOf(Of(ObligationState.Paused, null), null, false, Today)
            .Note.ShouldBe("Leave without an end");
    }

    [Fact]
    public void Every_kind_is_read_as_it_is_written_and_nothing_else_is()
    {
        ObligationWords.Kinds.Select(k => k.Word()).ShouldBe(["calibration", "annual-360", "pd-meeting", "one-on-one"]);
        foreach (var kind in ObligationWords.Kinds)
        {
            ObligationWords.Read(kind.Word(), out var read).ShouldBeNull();
            read.ShouldBe(kind);
        }
        ObligationWords.Read(null, out var none).ShouldBeNull();
        none.ShouldBeNull();
        ObligationWords.Read("Annual360", out _).ShouldBeOfType<Problem.Missing>();
    }
}
