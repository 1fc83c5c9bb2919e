using Trellis.Domain.Settings;

namespace Trellis.Domain.Tests.Settings;

public sealed class RetentionTermsTests
{
    private static readonly DateOnly Closed = new(2024, 2, 29);

    [Theory]
    [InlineData(true, "2025-02-28", false)]
    [InlineData(true, "2025-03-01", true)]
    [InlineData(false, "2027-02-28", false)]
    [InlineData(false, "2027-03-01", true)]
    public void A_plan_is_kept_a_year_when_met_and_three_otherwise(bool isMet, string today, bool isOver) =>
        new RetentionTerms().IsOver(Closed, isMet, DateOnly.Parse(today, null)).ShouldBe(isOver);

    [Fact]
    public void What_is_open_is_kept() => new RetentionTerms().IsOver(null, false, DateOnly.MaxValue).ShouldBeFalse();

    [Fact]
    public void Each_time_is_at_least_one_and_has_an_end()
    {
        var terms = new RetentionTerms();
        terms.Refuse().ShouldBeNull();
        foreach (var years in new[] { -1, 0, RetentionTerms.MostYears + 1 })
        {
            (terms with { ConcernYears = years }).Refuse().ShouldNotBeNull();
            (terms with { MetPlanYears = years }).Refuse().ShouldNotBeNull();
            (terms with { OtherPlanYears = years }).Refuse().ShouldNotBeNull();
            (terms with { OneOnOneYears = years }).Refuse().ShouldNotBeNull();
        }
        foreach (var days in new[] { 0, RetentionTerms.MostDays + 1 })
            (terms with { PrivateNoteDays = days }).Refuse().ShouldNotBeNull();
    }
}
