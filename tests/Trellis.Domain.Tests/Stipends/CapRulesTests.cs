namespace Trellis.Domain.Tests.Stipends;

public sealed class CapRulesTests
{
    private static readonly DateOnly May = new(2026, 5, 1),
        June = new(2026, 6, 1),
        July = new(2026, 7, 1);

    private static DateOnly? Place(
        long amount,
        long mayTaken,
        long juneTaken,
        params (DateOnly Month, long Cap)[] caps
    ) =>
        CapRules.Place(
            new(amount),
            new(2026, 5, 14),
            caps.ToDictionary(c => c.Month, c => new Money(c.Cap)),
            m =>
                m == May ? new(mayTaken)
                : m == June ? new(juneTaken)
                : Money.Zero
        );

    [Fact]
    public void Without_a_limit_it_counts_for_the_month_of_the_purchase() => Place(64000, 999999, 0).ShouldBe(May);

    [Fact]
    public void It_may_fill_a_month_to_the_cent()
    {
        Place(100, 900, 0, (May, 1000)).ShouldBe(May);
        Place(101, 900, 0, (May, 1000)).ShouldBe(June);
    }

    [Fact]
    public void It_goes_on_to_the_first_month_with_room()
    {
        Place(101, 900, 900, (May, 1000), (June, 1000)).ShouldBe(July);
        Place(101, 900, 899, (May, 1000), (June, 1000)).ShouldBe(June);
        Place(1, 0, 0, (May, 0)).ShouldBe(June);
    }

    [Fact]
    public void Where_ten_years_are_full_there_is_no_month() =>
        CapRules
            .Place(new(1), May, Enumerable.Range(0, 121).ToDictionary(May.AddMonths, _ => Money.Zero), _ => Money.Zero)
            .ShouldBeNull();

    [Fact]
    public void It_may_be_bought_from_the_planned_day_or_the_first_of_the_later_month()
    {
        CapRules.BuyFrom(new(2026, 5, 14), May).ShouldBe(new DateOnly(2026, 5, 14));
        CapRules.BuyFrom(new(2026, 5, 14), June).ShouldBe(June);
        CapRules.MonthOf(new(2026, 5, 31)).ShouldBe(May);
    }
}
