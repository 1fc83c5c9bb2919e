using Trellis.Domain.Messages;

namespace Trellis.Domain.Tests.Messages;

public sealed class SendingRulesTests
{
    [Theory]
    [InlineData("maya@larkspur.example", true)]
    [InlineData("a@b.INVALID", true)]
    [InlineData("a@b.test", true)]
    [InlineData("a@b.test.", true)]
    [InlineData("a@example.org", false)]
    [InlineData("test@protest.org", false)]
    public void An_invented_address_ends_with_a_name_that_nobody_can_have(string address, bool isInvented) =>
        SendingRules.IsInvented(address).ShouldBe(isInvented);

    [Fact]
    public void Pauses_grow_from_a_minute_to_six_hours_and_no_longer() =>
        Enumerable
            .Range(1, 12)
            .Select(n => (int)SendingRules.Pause(n).TotalMinutes)
            .ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);

    [Fact]
    public void A_message_is_given_up_after_about_three_days()
    {
        var waited = Enumerable
            .Range(1, SendingRules.MostAttempts - 1)
            .Aggregate(TimeSpan.Zero, (sum, n) => sum + SendingRules.Pause(n));
        waited.TotalDays.ShouldBeInRange(2.5, 3.5);
        SendingRules.GivesUp(SendingRules.MostAttempts - 1).ShouldBeFalse();
        SendingRules.GivesUp(SendingRules.MostAttempts).ShouldBeTrue();
    }
}
