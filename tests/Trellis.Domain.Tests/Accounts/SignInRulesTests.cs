namespace Trellis.Domain.Tests.Accounts;

public sealed class SignInRulesTests
{
    private static readonly DateTime Now = new(2026, 5, 14, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(10, 32)]
    [InlineData(13, 256)]
    [InlineData(14, 300)]
    [InlineData(1000, 300)]
    [InlineData(int.MaxValue, 300)]
    public void The_wait_doubles_from_one_second_to_five_minutes(int wrong, int seconds) =>
        SignInRules.Wait(wrong, 5, Now, Now).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void It_runs_from_the_last_wrong_try()
    {
        SignInRules.Wait(10, 5, Now.AddSeconds(-31), Now).ShouldBe(TimeSpan.FromSeconds(1));
        SignInRules.Wait(10, 5, Now.AddSeconds(-32), Now).ShouldBe(TimeSpan.Zero);
        SignInRules.Wait(10, 5, Now.AddSeconds(-33), Now).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Wrong_tries_are_forgotten_after_an_hour()
    {
        SignInRules.IsForgotten(Now.AddHours(-1).AddSeconds(1), Now).ShouldBeFalse();
        SignInRules.IsForgotten(Now.AddHours(-1), Now).ShouldBeTrue();
        SignInRules.Wait(1000, 5, Now.AddHours(-1), Now).ShouldBe(TimeSpan.Zero);
    }
}
