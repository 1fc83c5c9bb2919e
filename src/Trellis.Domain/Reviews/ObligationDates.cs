using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>The arithmetic of due dates. A month that is too short ends the date on its last day.</summary>
public static class ObligationDates
{
    /// <summary>The same day some months later, or the last day of a month that does not have it.</summary>
    public static DateOnly AfterMonths(DateOnly day, int months) =>
        day > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : day.AddMonths(months);

    /// <summary>The day some days later.</summary>
    public static DateOnly AfterDays(DateOnly day, int days) =>
        days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    /// <summary>
    /// The first anniversary of a start on or after a day; of 29 February it is 28 February in common years.
    /// </summary>
    public static DateOnly AnniversaryFrom(DateOnly start, DateOnly day)
    {
        var years = Math.Max(1, day.Year - start.Year);
        var anniversary = AfterMonths(start, 12 * years);
        return anniversary < day ? AfterMonths(start, 12 * (years + 1)) : anniversary;
    }

    /// <summary>
    /// A due date moves by the days of every leave between the day from which it is counted and the date itself, moved
    /// already or not; a leave that has the due date counts whole. Null where such a leave has no end.
    /// </summary>
    /// <param name="from">The first day on which leave counts.</param>
    public static DateOnly? Move(DateOnly due, DateOnly from, IEnumerable<LeaveTime> leaves)
    {
        foreach (var leave in leaves.OrderBy(l => l.From))
        {
            var first = leave.From > from ? leave.From : from;
            if (leave.Until < first)
                continue;
            if (first > due)
                return due;
            if (leave.Until is not { } last || last == DateOnly.MaxValue)
                return null;
            due = AfterDays(due, last.DayNumber - first.DayNumber + 1);
            from = last.AddDays(1);
        }
        return due;
    }
}
