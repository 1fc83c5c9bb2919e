namespace Trellis.Domain.Tests.Reviews;

public sealed class ReminderRulesTests
{
    private static readonly DateOnly Due = new(2026, 12, 5),
        Asked = new(2026, 11, 21);

    /// <summary>The days of December on which somebody is reminded who is looked at every day.</summary>
    private static List<int> Days(Func<DateOnly, bool> isAwake)
    {
        DateOnly? sent = null;
        var days = new List<int>();
        for (var day = Asked; day <= new DateOnly(2026, 12, 31); day = day.AddDays(1))
        {
            if (!isAwake(day) || ReminderRules.Due(Due, Asked, sent, day) is not { } due)
                continue;
            sent = due;
            days.Add(day.Day);
        }
        return days;
    }

    [Fact]
    public void Three_days_before_on_the_day_and_then_every_week() => Days(_ => true).ShouldBe([2, 5, 12, 19, 26]);

    [Fact]
    public void A_server_that_slept_sends_one_and_not_several() =>
        Days(day => day < new DateOnly(2026, 12, 4) || day > new DateOnly(2026, 12, 20)).ShouldBe([2, 21, 26]);

    [Fact]
    public void Who_was_told_today_is_not_reminded_today()
    {
        ReminderRules.Due(Due, Due, null, Due).ShouldBeNull();
        ReminderRules.Due(Due, Due.AddDays(-3), null, Due.AddDays(-3)).ShouldBeNull();
        ReminderRules.Due(Due, Due.AddDays(-3), null, Due).ShouldBe(Due);
    }
}
