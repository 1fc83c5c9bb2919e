using System.Globalization;
using System.Text.RegularExpressions;

namespace Trellis.Domain.Kernel;

/// <summary>What comes first where a day is written with slashes or hyphens and its year last.</summary>
public enum DayOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>Days as people and spreadsheets write them, where they can be read in one way only.</summary>
public static partial class WrittenDay
{
    private const string Example = "Write it year first, like 2026-01-31.";

    /// <summary>
    /// The day that a text says: year first in any of the usual separators; day first where dots stand between; with
    /// slashes or hyphens in the order of its column, and without one only where a single order makes a day. Digits of
    /// any script.
    /// </summary>
    /// <returns>The day from 1901 to 2199, or what is wrong and what to write instead.</returns>
    public static (DateOnly? Day, string? Fault) Read(string text, DayOrder? order = null)
    {
        if (Find(text) is not { } parts)
            return (null, $"\"{text}\" is not a day. {Example}");
        if (parts.First.Length == 4 && parts.Third.Length <= 2)
            return One(text, Day(parts.First, parts.Second, parts.Third));
        if (parts.Third.Length != 4)
            return (null, $"\"{text}\" has no year of four digits. {Example}");
        var (dayFirst, monthFirst) = parts.Orders;
        if (parts.IsDotted || monthFirst is null)
            return One(text, dayFirst);
        if (dayFirst is null || dayFirst == monthFirst)
            return One(text, monthFirst);
        return order switch
        {
            DayOrder.DayFirst => (dayFirst, null),
            DayOrder.MonthFirst => (monthFirst, null),
            _ => (
                null,
                $"\"{text}\" can be read in two ways, as {Long(dayFirst)} and as {Long(monthFirst)}. {Example}"
            ),
        };
    }

    /// <summary>
    /// The order in which the days of a column are written, and the place of the first that says so: those with slashes
    /// or hyphens that are a day in one order only. None where no day says it, and where two contradict each other.
    /// </summary>
    public static (DayOrder Order, int At)? OrderOf(IReadOnlyList<string> column)
    {
        (DayOrder Order, int At)? found = null;
        for (var i = 0; i < column.Count; i++)
        {
            if (OrderOf(column[i]) is not { } order)
                continue;
            if (found is { } before && before.Order != order)
                return null;
            found ??= (order, i);
        }
        return found;
    }

    private static DayOrder? OrderOf(string text) =>
        Find(text) is not { IsDotted: false, Third.Length: 4 } parts ? null
        : parts.Orders is (not null, null) ? DayOrder.DayFirst
        : parts.Orders is (null, not null) ? DayOrder.MonthFirst
        : null;

    private sealed record Written(string First, string Second, string Third, bool IsDotted)
    {
        /// <summary>The day that it is with the day first, and with the month first, where the year is last.</summary>
        public (DateOnly? DayFirst, DateOnly? MonthFirst) Orders =>
            (Day(Third, Second, First), Day(Third, First, Second));
    }

    private static Written? Find(string text) =>
        Parts().Match(Figures.Plain(text)) is { Success: true, Groups: var g }
            ? new(g["a"].Value, g["b"].Value, g["c"].Value, g["s"].Value.StartsWith('.'))
            : null;

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

    /// <summary>Three numbers; in Chinese, Japanese and Korean each with its word, and perhaps the day of the week.</summary>
    [GeneratedRegex(
        @"^(?<a>[0-9]{1,4})(?<s>\.\s?|[-/ ]|[年년]\s?)(?<b>[0-9]{1,2})(\.\s?|[-/ ]|[月월]\s?)(?<c>[0-9]{1,4})\.?[日일号]?"
            + @"(\s?\([日月火水木金土一二三四五六](曜日?)?\))?([T ]0?0:00(:00)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
