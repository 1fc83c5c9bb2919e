using System.Globalization;

namespace Trellis.Domain.Stipends;

/// <summary>A price in another currency, with the rate at which it became the organisation's.</summary>
/// <param name="Currency">Three capital letters of ISO 4217.</param>
/// <param name="Amount">In units of that currency, with its own number of decimals.</param>
/// <param name="Rate">What one unit of it is in the organisation's currency.</param>
/// <param name="RateOn">The day of the rate.</param>
public sealed record ForeignAmount(string Currency, decimal Amount, decimal Rate, DateOnly RateOn)
{
    /// <summary>"EUR 120.00 at 1.0834 on 3 May 2026".</summary>
    public override string ToString()
    {
        var amount = Amount.ToString($"N{Currencies.Decimals(Currency)}", CultureInfo.InvariantCulture);
        return $"{Currency} {amount} at {Plain(Rate)} on {StipendQuote.Day(RateOn)}";
    }

    /// <summary>A number with all of its decimals and no more.</summary>
    public static string Plain(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
