using System.Globalization;

namespace Trellis.Stipends;

/// <summary>
/// Reads what people type into forms: amounts, days, rates. What cannot be read is null; the form says so at its field.
/// </summary>
public static class FormInput
{
    public static Money? Amount(string? text) => Money.TryParse(text, out var amount) ? amount : null;

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 2200
            ? day
            : null;

    /// <summary>"1.0834" as millionths; from above 0, with at most six decimals.</summary>
    public static long? Rate(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
        && rate > 0
        && rate <= 1_000_000
        && decimal.Round(rate, 6) == rate
            ? (long)(rate * 1_000_000)
            : null;

    public static Id<T>? Id<T>(string? text) => Domain.Kernel.Id<T>.TryParse(text, null, out var id) ? id : null;

    /// <summary>"2026-05" as the first day of the month; null if it is no month.</summary>
    public static DateOnly? Month(string? text) =>
        DateOnly.TryParseExact(
            $"{text}-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is > 2000 and < 2200
            ? day
            : null;
}
