namespace Trellis.Domain.Kernel;

/// <summary>An exact quotient of two whole numbers, compared without rounding (15/33 equals 10/22).</summary>
/// <param name="Numerator">Any whole number.</param>
/// <param name="Denominator">At least 1.</param>
public readonly record struct Fraction(long Numerator, long Denominator) : IComparable<Fraction>
{
    /// <summary>Orders by value, exactly, by cross multiplication in 128 bits.</summary>
    public int CompareTo(Fraction other) =>
        ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <inheritdoc />
    public bool Equals(Fraction other) => CompareTo(other) == 0;

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var gcd = (long)System.Numerics.BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return gcd == 0 ? 0 : HashCode.Combine(Numerator / gcd, Denominator / gcd);
    }

    /// <summary>The value with four decimals, rounded half to even from the exact quotient.</summary>
    public decimal Rounded()
    {
        var scaled = (Int128)Numerator * 10_000;
        var (quotient, remainder) = Int128.DivRem(scaled, Denominator);
        var twice = Int128.Abs(remainder) * 2;
        if (twice > Denominator || (twice == Denominator && Int128.IsOddInteger(quotient)))
            quotient += Int128.Sign(scaled);
        return (decimal)quotient / 10_000m;
    }

    /// <summary>Smaller by value.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Larger by value.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or equal by value.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Larger or equal by value.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;
}
