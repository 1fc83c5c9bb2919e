using System.Globalization;

namespace Trellis.Kit;

/// <summary>
/// Reads what people type into forms: amounts, days, rates, in the digits and with the separators of any country. What
/// cannot be read is null; the form says so at its field.
/// </summary>
public static class FormInput
{
    public static Money? Amount(string? text) => Money.TryParse(text, out var amount) ? amount : null;

    /// <summary>What to say of an amount that was not read.</summary>
    public static string WhyNot(string? text, string otherwise) => Money.Twofold(text) ?? otherwise;

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(
            Figures.Plain(text),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is > 1900 and < 2200
            ? day
            : null;

    /// <summary>A time of day, such as "9:30" or "09:30".</summary>
    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(
            Figures.Plain(text),
            ["HH:mm", "H:mm", "HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    /// <summary>A whole number from 0.</summary>
    public static int? Whole(string? text) =>
        int.TryParse(Figures.Plain(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// A price in another currency. "12.345" is one where the currency has three decimals, and may be two numbers where
    /// it has fewer: then it is not read.
    /// </summary>
    public static decimal? Price(string? text, string currency) =>
        Figures.Read(text) switch
        {
            { Separator: '.', Value: var value } => Currencies.Decimals(currency) >= 3 ? value : null,
            { Separator: ',', Thousands: var thousands } => Currencies.Decimals(currency) >= 3 ? null : thousands,
            { Value: var value } => value,
            _ => null,
        };

    /// <summary>
    /// "1.0834", above 0. A comma before exactly three digits may stand between thousands: then it is not read.
    /// </summary>
    public static decimal? Rate(string? text) =>
        Figures.Read(text) is { Separator: not ',', Value: > 0 and var rate } ? rate : null;

    /// <summary>One of a set of words, whatever their case; null where it is none of them.</summary>
    public static T? Choice<T>(string? text)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => string.Equals(n, text?.Trim(), StringComparison.OrdinalIgnoreCase))
            is { } name
            ? Enum.Parse<T>(name)
            : null;

    public static Id<T>? Id<T>(string? text) => Domain.Kernel.Id<T>.TryParse(text, null, out var id) ? id : null;

    /// <summary>"2026-05" as the first day of the month; null if it is no month.</summary>
    public static DateOnly? Month(string? text) =>
        Day($"{Figures.Plain(text)}-01") is { Year: > 2000 } day ? day : null;
}
