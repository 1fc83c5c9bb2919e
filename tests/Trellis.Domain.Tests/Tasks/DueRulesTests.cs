using Trellis.Domain.Tasks;

namespace Trellis.Domain.Tests.Tasks;

public sealed class DueRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("2026-11-27", DueState.Overdue)]
    [InlineData("2026-11-28", DueState.Due)]
    [InlineData("2026-11-29", DueState.Due)]
    [InlineData(null, DueState.Open)]
    public void A_task_is_overdue_from_the_day_after_its_due_date(string? dueOn, DueState state) =>
        DueRules.StateOf(dueOn is null ? null : DateOnly.Parse(dueOn), Today).ShouldBe(state);

    [Theory]
    [InlineData("2026-11-12", "Late by 16 days")]
    [InlineData("2026-11-27", "Late by 1 day")]
    [InlineData("2026-11-28", "Today")]
    [InlineData("2026-11-29", "Tomorrow")]
    [InlineData("2026-12-02", "By Wed 2 December")]
    [InlineData("2027-08-14", "By 14 August 2027")]
    public void A_due_date_is_said_as_people_say_it(string dueOn, string words) =>
        DueRules.Words(DateOnly.Parse(dueOn), Today).ShouldBe(words);

    [Theory]
    [InlineData("2026-11-17", "17 November")]
    [InlineData("2025-11-17", "17 November 2025")]
    public void A_day_that_is_over_is_said_without_the_day_of_the_week(string day, string words) =>
        DueRules.Past(DateOnly.Parse(day), Today).ShouldBe(words);

    [Fact]
    public void Due_dates_come_first_then_what_has_waited_longest_then_the_rest_in_its_order()
    {
        (string Name, DateOnly? Due, DateOnly? Since)[] tasks =
        [
            ("undated", null, null),
            ("recent", null, Today),
            ("late", Today.AddDays(-3), Today),
            ("old", null, Today.AddDays(-30)),
            ("undated too", null, null),
            ("soon", Today.AddDays(1), null),
        ];
        DueRules
            .ByUrgency(tasks, t => (t.Due, t.Since))
            .Select(t => t.Name)
            .ShouldBe(["late", "soon", "old", "recent", "undated", "undated too"]);
    }
}
