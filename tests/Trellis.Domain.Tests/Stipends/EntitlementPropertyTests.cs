using System.Numerics;

namespace Trellis.Domain.Tests.Stipends;

/// <summary>
/// What holds of every entitlement, whenever somebody was hired, whatever hours they work and whichever day it is.
/// </summary>
public sealed class EntitlementPropertyTests
{
    public sealed record Case(Engagement Engagement, Timeline<StipendTerms> Policy, DateOnly On)
    {
        public StipendTerms Terms => Policy.On(On);
        public StipendYear Year => Entitlement.Year(Engagement, Policy, On);

        public Money Earned(DateOnly day) => Entitlement.Earned(Engagement, Policy, day, day);

        public override string ToString() =>
            $"{Terms.YearBasis}, {Terms.Annual.Minor} a year, hired {Engagement.Hired}, ended {Engagement.Ended}, "
            + $"{string.Join(", ", Engagement.Hours.Select(h => $"{h.From}:{h.Minutes}"))}, on {On}";
    }

    private static readonly Gen<Case> Cases =
        from hired in Gen.Choose(0, 3000)
        from annual in Gen.Elements(200000L, 120001, 1, 999999, 0, 100000000)
        from calendar in Gen.Elements(true, false)
        from full in Gen.Elements(2400, 2310, 1920)
        from first in Gen.Choose(60, 3000)
        from changes in (
            from day in Gen.Choose(1, 1500)
            from minutes in Gen.Choose(0, 3000)
            select (day, minutes)
        ).ArrayOf()
        from ended in Gen.Choose(-1500, 1500)
        from at in Gen.Choose(-10, 1600)
        let start = new DateOnly(2019, 6, 1).AddDays(hired)
        select new Case(
            new(
                start,
                ended < 0 ? null : start.AddDays(ended),
                [
                    (start, first),
                    .. changes.DistinctBy(c => c.day).Take(4).Select(c => (start.AddDays(c.day), c.minutes)),
                ]
            ),
            new(
                new StipendTerms
                {
                    Annual = new(annual),
                    FullTimeMinutes = full,
                    YearBasis = calendar ? YearBasis.Calendar : YearBasis.Employment,
                }
            ),
            start.AddDays(at)
        );

    private static void Holds(Func<Case, bool> what) =>
        Prop.ForAll(Cases.ToArbitrary(), what).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    /// <summary>
    /// The formulas of product.md §6, day by day, written down once more and in another way: a numerator over a common
    /// denominator.
    /// </summary>
    private static (BigInteger Over, BigInteger Under) Formula(Case c)
    {
        var (e, t) = (c.Engagement, c.Terms);
        var anniversary = e.Hired.AddYears(1);
        BigInteger over = 0,
            under = 1;
        for (var d = c.Year.From; d <= c.Year.To; d = d.AddDays(1))
        {
            if (d > e.Ended)
                continue;
            var isFirst = d < anniversary;
            if (isFirst && d > c.On || !isFirst && c.On < anniversary || c.On < e.Hired)
                continue;
            var minutes = e.Hours.Where(h => h.From <= (d < c.On ? d : c.On)).MaxBy(h => h.From).Minutes;
            var length =
                isFirst ? anniversary.DayNumber - e.Hired.DayNumber
                : t.YearBasis == YearBasis.Calendar ? (DateTime.IsLeapYear(d.Year) ? 366 : 365)
                : c.Year.Days;
            var (o, u) = (
                new BigInteger(t.Annual.Minor) * Math.Min(minutes, t.FullTimeMinutes),
                new BigInteger(t.FullTimeMinutes) * length
            );
            (over, under) = (over * u + o * under, under * u);
            var common = BigInteger.GreatestCommonDivisor(over, under);
            if (common > 1)
                (over, under) = (over / common, under / common);
        }
        return (over, under);
    }

    [Fact]
    public void It_is_the_formula_to_the_last_fraction_rounded_once() =>
        Holds(c =>
        {
            var (over, under) = Formula(c);
            var exact = Entitlement
                .Stretches(c.Engagement, c.Policy, c.On, c.On)
                .Aggregate(default(Exact), (sum, s) => sum + s.Weight);
            return exact == Exact.Of(over, under) && c.Earned(c.On).Minor == Exact.Of(over, under).HalfEven();
        });

    [Fact]
    public void It_is_never_negative_and_never_above_the_weight_of_its_year() =>
        Holds(c =>
        {
            var most = Enumerable
                .Range(0, c.Year.Days)
                .Select(i => c.Year.From.AddDays(i))
                .Max(d => c.Terms.CountedMinutes(c.Engagement.Hours.Where(h => h.From <= d).Max(h => h.Minutes)));
            // A calendar year with a leap day after a first year of 365 days has 366 days of 1/365 at most: the bound
            // is a day above the year.
            var bound = Exact
                .Of(new BigInteger(c.Terms.Annual.Minor) * most * 366, new BigInteger(c.Terms.FullTimeMinutes) * 365)
                .HalfEven();
            var earned = c.Earned(c.On).Minor;
            return earned >= 0
                && earned
                    <= (
                        c.Terms.YearBasis == YearBasis.Employment
                            ? Exact.Of(new BigInteger(c.Terms.Annual.Minor) * most, c.Terms.FullTimeMinutes).HalfEven()
                            : bound
                    );
        });

    [Fact]
    public void It_only_grows_within_the_first_year() =>
        Holds(c =>
        {
            var next = c.On.AddDays(1);
            return next >= c.Engagement.Anniversary(1) || !c.Year.Has(next) || c.Earned(c.On) <= c.Earned(next);
        });

    /// <summary>
    /// A change of hours tomorrow moves tomorrow's figure by its own weight alone: the more days are left, the more it
    /// may move, and a change of nothing moves nothing.
    /// </summary>
    [Fact]
    public void It_is_continuous_under_changes_of_hours() =>
        Holds(c =>
        {
            var day = c.On < c.Engagement.Hired ? c.Engagement.Hired : c.On;
            Engagement With(int minutes) =>
                c.Engagement with
                {
                    Ended = null,
                    Hours = [.. c.Engagement.Hours.Where(h => h.From < day), (day, minutes)],
                };
            var (low, high) = (
                Entitlement.Earned(With(1200), c.Policy, day, day),
                Entitlement.Earned(With(1201), c.Policy, day, day)
            );
            var left = c.Year.To.DayNumber - day.DayNumber + 1;
            var most =
                Exact
                    .Of(
                        new BigInteger(c.Terms.Annual.Minor) * Math.Max(left, 1),
                        new BigInteger(c.Terms.FullTimeMinutes) * 365
                    )
                    .HalfEven() + 1;
            var same =
                Entitlement.Earned(With(c.Engagement.MinutesOn(day)), c.Policy, day, day)
                == Entitlement.Earned(
                    c.Engagement with
                    {
                        Ended = null,
                        Hours = [.. c.Engagement.Hours.Where(h => h.From <= day)],
                    },
                    c.Policy,
                    day,
                    day
                );
            return high.Minor - low.Minor is >= 0 and var moved && moved <= most && same;
        });

    [Fact]
    public void The_days_of_a_whole_first_year_at_one_week_sum_to_exactly_its_share() =>
        Holds(c =>
        {
            var steady = c.Engagement with
            {
                Ended = null,
                Hours = [(c.Engagement.Hired, c.Engagement.Hours[0].Minutes)],
            };
            var policy = new Timeline<StipendTerms>(c.Terms with { YearBasis = YearBasis.Employment });
            var last = steady.Anniversary(1).AddDays(-1);
            var exact = Entitlement
                .Stretches(steady, policy, last, last)
                .Aggregate(default(Exact), (sum, s) => sum + s.Weight);
            return exact
                == Exact.Of(
                    new BigInteger(c.Terms.Annual.Minor) * c.Terms.CountedMinutes(steady.Hours[0].Minutes),
                    c.Terms.FullTimeMinutes
                );
        });

    [Fact]
    public void The_lines_of_a_quote_add_up_to_the_cent() =>
        Holds(c =>
        {
            foreach (var spent in new[] { 0L, 1, 4999, 10_000_000 })
            {
                var quote = StipendQuote.Of(c.Engagement, c.Policy, c.On, new(spent));
                var sum = Money.Sum(quote.Steps.Where(s => s.Adds).Select(s => s.Amount));
                if (
                    sum != quote.Available
                    || quote.Available < Money.Zero
                    || quote.Available > quote.Earned
                    || quote.Available
                        != (quote.Eligible ? Money.Max(quote.Earned - new Money(spent), Money.Zero) : Money.Zero)
                )
                    return false;
            }
            return true;
        });

    [Fact]
    public void Stipend_years_follow_each_other_without_a_gap() =>
        Holds(c =>
        {
            var year = c.Year;
            return c.On < c.Engagement.Hired
                ? year.From == c.Engagement.Hired
                : year.Has(c.On)
                    && Entitlement.Year(c.Engagement, c.Policy, year.To.AddDays(1)).From == year.To.AddDays(1)
                    && year.Days is > 0 and <= 366;
        });

    [Fact]
    public void What_is_known_ahead_is_what_comes_if_nothing_changes() =>
        Holds(c =>
        {
            var today = c.On < c.Engagement.Hired ? c.Engagement.Hired : c.On;
            var frozen = c.Engagement with { Hours = [.. c.Engagement.Hours.Where(h => h.From <= today)] };
            var later = today.AddDays(60);
            return Entitlement.Earned(c.Engagement, c.Policy, later, today)
                == Entitlement.Earned(frozen, c.Policy, later, later);
        });
}
