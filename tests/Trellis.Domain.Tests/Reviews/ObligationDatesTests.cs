namespace Trellis.Domain.Tests.Reviews;

public sealed class ObligationDatesTests
{
    private static readonly DateOnly From = new(2026, 3, 1),
        Due = new(2026, 3, 31);

    private static LeaveTime Leave(int month, int day, int days) =>
        new(Id<Leave>.New(), new(2026, month, day), new DateOnly(2026, month, day).AddDays(days - 1));

    private static DateOnly? Moved(params LeaveTime[] leaves) => ObligationDates.Move(Due, From, leaves);

    [Fact]
    public void A_leave_between_moves_the_due_date_by_its_days() => Moved(Leave(3, 10, 5)).ShouldBe(new(2026, 4, 5));

    [Fact]
    public void A_leave_that_holds_the_due_date_moves_it_by_all_of_its_days() =>
        Moved(Leave(3, 31, 10)).ShouldBe(new(2026, 4, 10));

    [Fact]
    public void A_leave_after_the_due_date_moves_nothing() => Moved(Leave(4, 1, 10)).ShouldBe(Due);

    [Fact]
    public void A_leave_that_lies_after_the_due_date_only_until_another_moves_it_counts() =>
        Moved(Leave(4, 2, 3), Leave(3, 20, 4)).ShouldBe(new(2026, 4, 7));

    [Fact]
    public void Of_a_leave_that_began_before_only_the_days_from_then_on_count() =>
        Moved(Leave(2, 26, 6)).ShouldBe(new(2026, 4, 3), "1, 2 and 3 March");

    [Fact]
    public void A_leave_that_was_over_before_counts_for_nothing() => Moved(Leave(2, 1, 28)).ShouldBe(Due);

    [Fact]
    public void While_a_leave_has_no_end_there_is_no_due_date()
    {
        ObligationDates.Move(Due, From, [new(Id<Leave>.New(), new(2026, 3, 20), null)]).ShouldBeNull();
        ObligationDates.Move(Due, From, [new(Id<Leave>.New(), new(2026, 4, 20), null)]).ShouldBe(Due);
    }
}
