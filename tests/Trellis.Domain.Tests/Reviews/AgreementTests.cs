using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

/// <summary>Agreement and κ against published tables, and against the formulas written in another way.</summary>
public sealed class AgreementTests
{
    /// <summary>The pairs of a table: self in the rows, manager in the columns, lowest level first.</summary>
    private static Agreement Of(params int[][] table) =>
        Agreement.Of(
            table.SelectMany(
                (row, self) => row.SelectMany((count, manager) => Enumerable.Repeat((self + 1, manager + 1), count))
            ),
            table.Length
        );

    /// <summary>
    /// Hout, Duncan and Sobel (1987), reprinted by Agresti (1990), 91 couples: κ and linear κ as the package vcd prints
    /// them for this table. By hand: 33 of 91 pairs are the same.
    /// </summary>
    [Fact]
    public void The_couples_of_Hout_have_the_published_kappa()
    {
        var couples = Of([7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]);
        (couples.Pairs, couples.Same, couples.WithinOne).ShouldBe((91, 33, 68));
        couples.Kappa(KappaWeights.Unweighted)!.Value.Rounded().ShouldBe(0.1293m);
        couples.Kappa(KappaWeights.Linear)!.Value.Rounded().ShouldBe(0.2374m);
    }

    /// <summary>
    /// Kundel and Polansky, Radiology 228 (2003), table A1, 110 mammograms: κ and linear κ as the package vcdExtra prints
    /// them for this table.
    /// </summary>
    [Fact]
    public void The_mammograms_of_Kundel_and_Polansky_have_the_published_kappa()
    {
        var readings = Of([34, 10, 2, 0], [6, 8, 8, 2], [2, 5, 4, 12], [0, 1, 2, 14]);
        (readings.Pairs, readings.Same, readings.WithinOne).ShouldBe((110, 60, 103));
        readings.Kappa(KappaWeights.Unweighted)!.Value.Rounded().ShouldBe(0.3713m);
        readings.Kappa(KappaWeights.Linear)!.Value.Rounded().ShouldBe(0.5964m);
    }

    /// <summary>
    /// A table of 19 pairs in which one side never uses the lowest level: κ and linear κ as SAS PROC FREQ prints them,
    /// kept in the tests of statsmodels. By hand: observed 13/19, expected (0 + 8·13 + 6·6)/361, κ = 107/221.
    /// </summary>
    [Fact]
    public void A_level_that_one_side_never_uses_counts_as_SAS_counts()
    {
        var pairs = Of([0, 4, 1], [0, 8, 0], [0, 1, 5]);
        pairs.Observed(KappaWeights.Unweighted).ShouldBe(new Fraction(13, 19));
        pairs.Expected(KappaWeights.Unweighted).ShouldBe(new Fraction(140, 361));
        pairs.Kappa(KappaWeights.Unweighted).ShouldBe(new Fraction(107, 221));
        pairs.Kappa(KappaWeights.Unweighted)!.Value.Rounded().ShouldBe(0.4842m);
        pairs.Kappa(KappaWeights.Linear)!.Value.Rounded().ShouldBe(0.4701m);
    }

    /// <summary>
    /// Cohen (1968), table 1, 200 diagnoses: κ is 0.492. By hand: observed 140/200, expected (120·100 + 60·60 +
    /// 20·40)/40000 = 0.41, so 0.29/0.59.
    /// </summary>
    [Fact]
    public void The_diagnoses_of_Cohen_have_the_published_kappa()
    {
        var diagnoses = Of([88, 14, 18], [10, 40, 10], [2, 6, 12]);
        diagnoses.Expected(KappaWeights.Unweighted).ShouldBe(new Fraction(41, 100));
        diagnoses.Kappa(KappaWeights.Unweighted).ShouldBe(new Fraction(29, 59));
        diagnoses.Kappa(KappaWeights.Unweighted)!.Value.Rounded().ShouldBe(0.4915m);
    }

    [Fact]
    public void Where_everybody_has_one_level_kappa_is_undefined_and_agreement_is_not()
    {
        var one = Of([0, 0], [0, 5]);
        (one.Pairs, one.Same, one.WithinOne).ShouldBe((5, 5, 5));
        foreach (var weights in Enum.GetValues<KappaWeights>())
        {
            one.Expected(weights).ShouldBe(new Fraction(1, 1));
            one.Kappa(weights).ShouldBeNull();
            Of([3]).Kappa(weights).ShouldBeNull();
            Of([3]).Observed(weights).ShouldBe(new Fraction(1, 1));
            Of([3]).Expected(weights).ShouldBe(new Fraction(1, 1));
        }
    }

    [Fact]
    public void Without_pairs_there_is_nothing()
    {
        var none = Of([0, 0], [0, 0]);
        none.Pairs.ShouldBe(0);
        foreach (var weights in Enum.GetValues<KappaWeights>())
            (none.Observed(weights), none.Expected(weights), none.Kappa(weights)).ShouldBe((null, null, null));
    }

    [Fact]
    public void Levels_are_of_the_scale()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Agreement.Of([(1, 4)], 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Agreement.Of([(0, 1)], 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Agreement.Of([(4, 1)], 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Agreement.Of([(1, 0)], 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Agreement.Of([], 0));
        Agreement.Of([(1, 3), (3, 1)], 3).Levels.ShouldBe(3);
    }

    private static readonly Gen<(int Self, int Manager)[]> Pairs =
        from pairs in Gen.Choose(1, 4).Two().ArrayOf()
        select pairs.Select(p => (p.Item1, p.Item2)).ToArray();

    private static void Holds(Func<(int Self, int Manager)[], bool> what) =>
        Prop.ForAll(Pairs.ToArbitrary(), what).QuickCheckThrowOnFailure();

    [Fact]
    public void Kappa_is_observed_against_expected() =>
        Holds(pairs =>
            Enum.GetValues<KappaWeights>()
                .All(w =>
                {
                    var agreement = Agreement.Of(pairs, 4);
                    if (agreement.Kappa(w) is not { } kappa)
                        return pairs.Length == 0 || agreement.Expected(w) == new Fraction(1, 1);
                    var (observed, expected) = (agreement.Observed(w)!.Value, agreement.Expected(w)!.Value);
                    return Math.Abs(D(kappa) * (1 - D(expected)) - (D(observed) - D(expected))) < 1e-9;
                })
        );

    /// <summary>Fleiss and Cohen (1973): 2 · covariance / (variances + squared difference of the means).</summary>
    [Fact]
    public void Quadratic_kappa_is_a_correlation_that_counts_the_difference_of_the_means() =>
        Holds(pairs =>
        {
            if (Agreement.Of(pairs, 4).Kappa(KappaWeights.Quadratic) is not { } kappa)
                return pairs.Length == 0 || pairs.Distinct().Count() == 1;
            var (self, manager) = (pairs.Average(p => p.Self), pairs.Average(p => p.Manager));
            var covariance = pairs.Average(p => (p.Self - self) * (p.Manager - manager));
            var spread =
                pairs.Average(p => Math.Pow(p.Self - self, 2)) + pairs.Average(p => Math.Pow(p.Manager - manager, 2));
            return Math.Abs(D(kappa) - 2 * covariance / (spread + Math.Pow(self - manager, 2))) < 1e-9;
        });

    [Fact]
    public void It_makes_no_difference_whose_view_is_whose_or_from_which_end_levels_are_counted() =>
        Holds(pairs =>
            Enum.GetValues<KappaWeights>()
                .All(w =>
                {
                    var kappa = Agreement.Of(pairs, 4).Kappa(w);
                    return kappa == Agreement.Of(pairs.Select(p => (p.Manager, p.Self)), 4).Kappa(w)
                        && kappa == Agreement.Of(pairs.Select(p => (5 - p.Self, 5 - p.Manager)), 4).Kappa(w);
                })
        );

    private static double D(Fraction value) => (double)value.Numerator / value.Denominator;
}
