using System.Globalization;

namespace Trellis.Domain.Kernel;

/// <summary>An amount in the organisation's one currency.</summary>
/// <param name="Minor">Hundredths of the currency's unit: cents. Negative where money goes the other way.</param>
public readonly record struct Money(long Minor) : IComparable<Money>
{
    /// <summary>
    /// The maximum of one amount: ten million units. Sums of a company's years stay far within 64 bits.
    /// </summary>
    public static readonly Money Most = new(10_000_000_00);

    /// <summary>Nothing.</summary>
    public static readonly Money Zero;

    /// <summary>In units of the currency, with its two decimals: 717.55.</summary>
    public decimal Units => decimal.Add(Minor / 100m, 0.00m);

    /// <summary>
    /// Reads "640", "640.5", "1,640.50", "1 640,50" or "$640.00": whole units and at most two decimals, not negative, at
    /// most <see cref="Most"/>. What can be read in two ways is not read; see <see cref="Twofold"/>.
    /// </summary>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = Zero;
        if (Figures.Read(Bare(text)) is not { Separator: not '.' } figure)
            return false;
        var units = figure.Thousands ?? figure.Value; // "1,640" is what we write ourselves
        if (units > Most.Units || decimal.Round(units, 2) != units)
            return false;
        amount = new((long)(units * 100));
        return true;
    }

    /// <summary>
    /// What to write in place of an amount that can be read in two ways: "2.000" is two to some and two thousand to
    /// others. Null where that is not what is wrong.
    /// </summary>
    public static string? Twofold(string? text) =>
        Figures.Read(Bare(text)) is { Separator: '.', Thousands: { } thousands, Value: var units }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"\"{Figures.Plain(text)}\" can be read in two ways. Write {thousands:0}, or {units:0.00}."
            )
            : null;

    private static string Bare(string? text)
    {
        var plain = Figures.Plain(text);
        while (plain.Length > 0 && IsSign(plain[0]))
            plain = plain[1..].TrimStart();
        while (plain.Length > 0 && IsSign(plain[^1]))
            plain = plain[..^1].TrimEnd();
        return plain;
    }

    private static bool IsSign(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    /// <summary>"$640.00", "€1,640.00", "CHF 640.00"; below zero with a minus sign before it.</summary>
    public string In(string currency)
    {
        var figure = Math.Abs(Units).ToString("N2", CultureInfo.InvariantCulture);
        var sign = currency switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            _ => currency + "\u00a0",
        };
        return (Minor < 0 ? "\u2212" : "") + sign + figure;
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => Minor.CompareTo(other.Minor);

    /// <summary>The smaller of two.</summary>
    public static Money Min(Money a, Money b) => a < b ? a : b;

    /// <summary>The larger of two.</summary>
    public static Money Max(Money a, Money b) => a > b ? a : b;

    /// <summary>The sum.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (a, b) => a + b);

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.Minor));

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.Minor));

    /// <summary>The same amount the other way.</summary>
    public static Money operator -(Money amount) => new(checked(-amount.Minor));

    /// <summary>Less.</summary>
    public static bool operator <(Money left, Money right) => left.Minor < right.Minor;

    /// <summary>More.</summary>
    public static bool operator >(Money left, Money right) => left.Minor > right.Minor;

    /// <summary>At most.</summary>
    public static bool operator <=(Money left, Money right) => left.Minor <= right.Minor;

    /// <summary>At least.</summary>
    public static bool operator >=(Money left, Money right) => left.Minor >= right.Minor;
}
