using Trellis.Domain.Improvement;

namespace Trellis.Domain.Tests.Improvement;

/// <summary>What can be done with a concern.</summary>
public sealed class ConcernRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_changes_until_it_is_read_and_is_answered_once()
    {
        ConcernRules.RefuseChange(null).ShouldBeNull();
        ConcernRules.RefuseChange(Now).ShouldBeOfType<Problem.Refused>().Code.ShouldBe("concern.read");
        ConcernRules.RefuseAnswer(null).ShouldBeNull();
        ConcernRules.RefuseAnswer(Now).ShouldBeOfType<Problem.Refused>().Code.ShouldBe("concern.answered");
    }

    [Theory]
    [InlineData("2026-01-15", "2026-07-15")]
    [InlineData("2026-08-31", "2027-02-28")]
    public void It_lapses_six_months_later(string on, string lapses)
    {
        var (written, day) = (DateOnly.Parse(on, null), DateOnly.Parse(lapses, null));
        ConcernRules.LapsesOn(written).ShouldBe(day);
        ConcernRules.IsLapsed(written, day.AddDays(-1)).ShouldBeFalse();
        ConcernRules.IsLapsed(written, day).ShouldBeTrue();
    }
}
