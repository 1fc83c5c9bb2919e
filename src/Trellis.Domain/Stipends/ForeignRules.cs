using System.Globalization;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>The rules of prices in another currency.</summary>
public static class ForeignRules
{
    /// <summary>How many digits a price and a rate have at most; their product is exact.</summary>
    public const int AmountDigits = 15,
        RateDigits = 12;

    private const decimal LargestRate = 1_000_000;
    private const int RateDecimals = 16;

    /// <summary>
    /// A price abroad has a currency of three capital letters that is not the organisation's own, an amount above zero
    /// of at most 15 digits with the currency's own decimals, a rate above zero and up to a million of at most 12
    /// digits, a day of the rate up to today, and comes to a price within bounds.
    /// </summary>
    /// <param name="foreign">The price.</param>
    /// <param name="own">The organisation's currency.</param>
    /// <param name="today">The day on which it is looked at.</param>
    public static Problem.Refused? CanConvert(ForeignAmount foreign, string own, DateOnly today) =>
        foreign switch
        {
            { Currency: not { Length: 3 } } => Currency,
            { Currency: var code } when !code.All(char.IsAsciiLetterUpper) => Currency,
            { Currency: var code } when code == own => new Problem.Refused(
                "foreign.currency",
                $"{own} is our own currency. Write the price without a rate."
            ),
            { Amount: <= 0 } => new Problem.Refused("foreign.amount", "Write the price in that currency, above zero."),
            { Amount: var amount } when Digits(amount) > AmountDigits => new Problem.Refused(
                "foreign.amount",
                $"A price has at most {AmountDigits} digits."
            ),
            { Amount: var amount, Currency: var code } when Decimals(amount) > Currencies.Decimals(code) =>
                new Problem.Refused(
                    "foreign.amount",
                    Currencies.Decimals(code) == 0
                        ? $"An amount in {code} has no decimals."
                        : $"An amount in {code} has at most {Currencies.Decimals(code)} decimals."
                ),
            { Rate: <= 0 or > LargestRate } => new Problem.Refused(
                "foreign.rate",
                "Write how much one unit of it is in ours, above zero and up to a million."
            ),
            { Rate: var rate } when Digits(rate) > RateDigits || Decimals(rate) > RateDecimals => new Problem.Refused(
                "foreign.rate",
                $"A rate has at most {RateDigits} digits."
            ),
            { RateOn: var day } when day > today || day < today.AddYears(-3) => new Problem.Refused(
                "foreign.day",
                "Choose the day of the rate, up to today and within the last three years."
            ),
            _ when foreign.Amount * foreign.Rate > Money.Most.Units => new Problem.Refused(
                "foreign.amount",
                "That price is too large."
            ),
            _ => null,
        };

    /// <summary>The amount in the organisation's currency: amount × rate, exact, half to even to the cent.</summary>
    public static Money Convert(ForeignAmount foreign) =>
        new((long)(decimal.Round(foreign.Amount * foreign.Rate, 2) * 100));

    private static Problem.Refused Currency =>
        new("foreign.currency", "A currency is three capital letters, such as EUR.");

    private static int Digits(decimal number) => ForeignAmount.Plain(number).Replace(".", "").TrimStart('0').Length;

    private static int Decimals(decimal number) =>
        ForeignAmount.Plain(number) is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point
            ? text.Length - point - 1
            : 0;
}
