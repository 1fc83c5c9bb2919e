using System.Globalization;
using System.Text.RegularExpressions;

namespace Trellis.Domain.Kernel;

/// <summary>Days as people and spreadsheets write them, where they can be read in one way only.</summary>
public static partial class WrittenDay
{
    private const string Example = "Write it year first, like 2026-01-31.";

    /// <summary>
    /// The day that a text says: year first in any of the usual separators; day first where dots stand between; with
    /// slashes or hyphens only where it is the same day in either order. Digits of any script.
    /// </summary>
    /// <returns>The day from 1901 to 2199, or what is wrong and what to write instead.</returns>
    public static (DateOnly? Day, string? Fault) Read(string text)
    {
        var plain = string.Concat(
            text.Select(c => char.IsDigit(c) ? $"{CharUnicodeInfo.GetDecimalDigitValue(c)}" : $"{c}")
        );
        if (Parts().Match(plain.Trim()) is not { Success: true } parts)
            return (null, $"\"{text}\" is not a day. {Example}");
        var (first, second, third) = (parts.Groups["a"].Value, parts.Groups["b"].Value, parts.Groups["c"].Value);
        if (first.Length == 4 && third.Length <= 2)
            return One(text, Day(first, second, third));
        if (third.Length != 4)
            return (null, $"\"{text}\" has no year of four digits. {Example}");
        var (dayFirst, monthFirst) = (Day(third, second, first), Day(third, first, second));
        if (parts.Groups["s"].Value.StartsWith('.') || monthFirst is null)
            return One(text, dayFirst);
        if (dayFirst is null || dayFirst == monthFirst)
            return One(text, monthFirst);
        return (null, $"\"{text}\" can be read in two ways, as {Long(dayFirst)} and as {Long(monthFirst)}. {Example}");
    }

    private static (DateOnly? Day, string? Fault) One(string text, DateOnly? day) =>
        day is null ? (null, $"\"{text}\" is not a day that there is. {Example}") : (day, null);

    private static string Long(DateOnly? day) => $"{day:d MMMM yyyy}";

    private static DateOnly? Day(string year, string month, string day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return y is > 1900 and < 2200 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new(y, m, d)
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<a>[0-9]{1,4})(?<s>\.\s?|[-/ ]|年)(?<b>[0-9]{1,2})(\.\s?|[-/ ]|月)(?<c>[0-9]{1,4})\.?日?([T ]00:00(:00)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
