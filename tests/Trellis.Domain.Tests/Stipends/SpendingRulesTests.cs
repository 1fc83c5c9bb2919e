namespace Trellis.Domain.Tests.Stipends;

public sealed class SpendingRulesTests
{
    private static readonly DateOnly From = new(2026, 1, 1),
        To = new(2026, 12, 31);

    private static Money Forecast(long spent, long held, DateOnly today) =>
        SpendingRules.Forecast(new(spent), new(held), From, To, today);

    [Fact]
    public void The_rest_of_the_year_goes_like_the_days_so_far() =>
        Forecast(300_00, 0, new(2026, 5, 14)).ShouldBe(new(817_16)); // 300 over 134 days, for 365

    [Fact]
    public void It_is_never_less_than_what_is_spent_and_on_hold() =>
        Forecast(300_00, 900_00, new(2026, 5, 14)).ShouldBe(new(1200_00));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2026-12-31")]
    [InlineData("2027-03-01")]
    public void A_year_that_is_over_or_has_not_begun_is_what_it_is(string today) =>
        Forecast(300_00, 50_00, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(new(350_00));
}
