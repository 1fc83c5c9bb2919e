namespace Trellis.Domain.Stipends;

/// <summary>A price in another currency, with the rate at which it became the organisation's.</summary>
/// <param name="Currency">Three capital letters of ISO 4217.</param>
/// <param name="Minor">Hundredths of its unit.</param>
/// <param name="RateMillionths">Units of the organisation's currency for one million units of this one: 1.0834 is
/// 1,083,400.</param>
/// <param name="RateOn">The day of the rate.</param>
public sealed record ForeignAmount(string Currency, long Minor, long RateMillionths, DateOnly RateOn)
{
    /// <summary>"EUR 120.00 at 1.0834 on 3 May 2026".</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Currency} {Minor / 100m:N2} at {RateMillionths / 1_000_000m:0.######} on {StipendQuote.Day(RateOn)}"
        );
}
