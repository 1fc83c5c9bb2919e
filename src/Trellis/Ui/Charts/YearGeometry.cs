namespace Trellis.Ui.Charts;

/// <summary>Where days stand in a year that begins with a month, in percent of its width: thirteen months, evenly apart.</summary>
public static class YearGeometry
{
    /// <summary>How many months are shown: the year, and the month in which it ends.</summary>
    public const int Months = 13;

    /// <summary>The first day of each month shown.</summary>
    /// <param name="first">Any day of the first month.</param>
    public static IReadOnlyList<DateOnly> MonthsFrom(DateOnly first) =>
        [.. Enumerable.Range(0, Months).Select(n => new DateOnly(first.Year, first.Month, 1).AddMonths(n))];

    /// <summary>The place of a day; what lies before or after the months shown stands at their edge.</summary>
    public static double X(DateOnly day, DateOnly first)
    {
        var months = (day.Year - first.Year) * 12 + day.Month - first.Month;
        var part = (day.Day - 1.0) / DateTime.DaysInMonth(day.Year, day.Month);
        return Math.Clamp((months + part) / Months * 100, 0, 100);
    }

    /// <summary>Whether a day lies within the months shown.</summary>
    public static bool Has(DateOnly day, DateOnly first) =>
        (day.Year - first.Year) * 12 + day.Month - first.Month is >= 0 and < Months;
}
