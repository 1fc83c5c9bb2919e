using System.Numerics;

namespace Trellis.Domain.Kernel;

/// <summary>An exact number, the sum and product of quotients: nothing is lost until it is rounded, once.</summary>
public readonly record struct Exact
{
    private readonly BigInteger _beyondOne; // of the denominator: the default value is 0/1

    private Exact(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, _beyondOne) = (numerator / common, denominator / common - 1);
    }

    private BigInteger Numerator { get; }
    private BigInteger Denominator => _beyondOne + 1;

    /// <summary>Numerator over denominator; the denominator is at least 1.</summary>
    public static Exact Of(BigInteger numerator, BigInteger denominator) =>
        denominator > 0 ? new(numerator, denominator) : throw new ArgumentOutOfRangeException(nameof(denominator));

    /// <summary>The nearest whole number; a half goes to the even one.</summary>
    public long HalfEven()
    {
        var (quotient, remainder) = BigInteger.DivRem(Numerator, Denominator);
        var twice = BigInteger.Abs(remainder) * 2;
        if (twice > Denominator || (twice == Denominator && !quotient.IsEven))
            quotient += Numerator.Sign;
        return (long)quotient;
    }

    /// <summary>The sum.</summary>
    public static Exact operator +(Exact left, Exact right) =>
        new(
            left.Numerator * right.Denominator + right.Numerator * left.Denominator,
            left.Denominator * right.Denominator
        );

    /// <summary>The product.</summary>
    public static Exact operator *(Exact left, Exact right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Less or equal, exactly.</summary>
    public static bool operator <=(Exact left, Exact right) =>
        left.Numerator * right.Denominator <= right.Numerator * left.Denominator;

    /// <summary>More or equal, exactly.</summary>
    public static bool operator >=(Exact left, Exact right) => right <= left;
}
