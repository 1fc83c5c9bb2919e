namespace Trellis.Domain.Tests.Accounts;

public sealed class SessionRulesTests
{
    private static readonly DateTime Now = new(2026, 5, 14, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, -719, true)]
    [InlineData(1, -720, false)] // unused for twelve hours
    [InlineData(0, -1, false)] // at its end
    [InlineData(-1, -1, false)]
    public void A_session_lives_until_its_end_and_while_it_is_used(int endsInMinutes, int seenMinutesAgo, bool lives) =>
        SessionRules
            .IsAlive(Now.AddMinutes(endsInMinutes), Now.AddMinutes(seenMinutesAgo), SessionRules.IdleMinutes, Now)
            .ShouldBe(lives);

    [Theory]
    [InlineData(0, false)]
    [InlineData(900, false)]
    [InlineData(901, true)]
    public void The_password_is_asked_for_again_after_fifteen_minutes(int secondsAgo, bool must) =>
        SessionRules.MustConfirm(Now.AddSeconds(-secondsAgo), Now).ShouldBe(must);
}
