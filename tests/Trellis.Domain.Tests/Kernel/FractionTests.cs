using System.Numerics;

namespace Trellis.Domain.Tests.Kernel;

public sealed class FractionTests
{
    [Theory]
    [InlineData(15, 33, 10, 22, 0)]
    [InlineData(0, 7, 0, 3, 0)]
    [InlineData(1, 3, 33, 100, 1)]
    [InlineData(-1, 3, -33, 100, -1)]
    [InlineData(-1, 2, 1, 2, -1)]
    [InlineData(long.MaxValue - 1, long.MaxValue, long.MaxValue - 2, long.MaxValue - 1, 1)]
    public void Quotients_are_compared_exactly(long a, long b, long c, long d, int sign)
    {
        var (left, right) = (new Fraction(a, b), new Fraction(c, d));
        Math.Sign(left.CompareTo(right)).ShouldBe(sign);
        Math.Sign(right.CompareTo(left)).ShouldBe(-sign);
        (left == right).ShouldBe(sign == 0);
        (left < right).ShouldBe(sign < 0);
        (left > right).ShouldBe(sign > 0);
        (left <= right).ShouldBe(sign <= 0);
        (left >= right).ShouldBe(sign >= 0);
    }

    [Theory]
    [InlineData(15, 33, 10, 22)]
    [InlineData(0, 7, 0, 3)]
    [InlineData(-2, 4, -1, 2)]
    public void Equal_quotients_fall_into_one_place(long a, long b, long c, long d) =>
        new HashSet<Fraction> { new(a, b), new(c, d) }.Count.ShouldBe(1);

    [Fact]
    public void The_hash_of_nothing_over_nothing_is_zero() => default(Fraction).GetHashCode().ShouldBe(0);

    [Theory]
    [InlineData(1, 3, "0.3333")]
    [InlineData(2, 3, "0.6667")]
    [InlineData(1, 20_000, "0.0000")]
    [InlineData(3, 20_000, "0.0002")]
    [InlineData(5, 20_000, "0.0002")]
    [InlineData(-1, 20_000, "0.0000")]
    [InlineData(-3, 20_000, "-0.0002")]
    [InlineData(-2, 3, "-0.6667")]
    [InlineData(7, 1, "7")]
    public void Four_decimals_are_rounded_half_to_even(long numerator, long denominator, string expected) =>
        new Fraction(numerator, denominator).Rounded().ShouldBe(decimal.Parse(expected));

    [Fact]
    public void Rounding_agrees_with_that_of_decimals_everywhere()
    {
        // Denominators that make exact halves of the fifth decimal are drawn as often as any others.
        var fractions =
            from denominator in Gen.OneOf(
                Gen.Choose(1, 1_000_000),
                Gen.Elements(20_000, 40_000, 80_000, 160_000, 200_000)
            )
            from numerator in Gen.Choose(-2_000_000, 2_000_000)
            select new Fraction(numerator, denominator);
        Prop.ForAll(
                fractions.ToArbitrary(),
                f => f.Rounded() == Math.Round((decimal)f.Numerator / f.Denominator, 4, MidpointRounding.ToEven)
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Order_and_hash_agree_with_those_of_whole_numbers_brought_to_one_denominator()
    {
        var fraction =
            from denominator in Gen.Choose(1, 30)
            from numerator in Gen.Choose(-30, 30)
            select new Fraction(numerator, denominator);
        var pairs = from a in fraction from b in fraction select (A: a, B: b);
        Prop.ForAll(
                pairs.ToArbitrary(),
                p =>
                {
                    var expected = (new BigInteger(p.A.Numerator) * p.B.Denominator).CompareTo(
                        new BigInteger(p.B.Numerator) * p.A.Denominator
                    );
                    return p.A.CompareTo(p.B) == expected && (expected != 0 || p.A.GetHashCode() == p.B.GetHashCode());
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
