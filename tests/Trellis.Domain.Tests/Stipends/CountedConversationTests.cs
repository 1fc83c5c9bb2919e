namespace Trellis.Domain.Tests.Stipends;

public sealed class CountedConversationTests
{
    private static readonly DateOnly Due = new(2026, 12, 12);

    [Fact]
    public void One_that_was_held_counts_from_its_day() =>
        CountedConversation.CountsFrom(new(2026, 12, 10), Due, isWaived: false).ShouldBe(new(2026, 12, 10));

    [Fact]
    public void One_that_is_overdue_counts_from_two_weeks_after_its_day_also_when_it_is_held_later()
    {
        CountedConversation.CountsFrom(null, Due, isWaived: false).ShouldBe(new(2026, 12, 26));
        CountedConversation.CountsFrom(new(2027, 2, 1), Due, isWaived: false).ShouldBe(new(2026, 12, 26));
        CountedConversation.CountsFrom(new(2026, 12, 20), Due, isWaived: false).ShouldBe(new(2026, 12, 20));
    }

    [Fact]
    public void One_that_is_not_tracked_or_was_cancelled_counts_from_its_due_date() =>
        CountedConversation.CountsFrom(null, Due, isWaived: true).ShouldBe(Due);

    [Fact]
    public void While_a_leave_has_no_end_only_a_conversation_that_was_held_counts()
    {
        CountedConversation.CountsFrom(null, null, isWaived: true).ShouldBeNull();
        CountedConversation.CountsFrom(Due, null, isWaived: false).ShouldBe(Due);
    }
}
