using System.Globalization;

namespace Trellis.Domain.Tasks;

/// <summary>The rules of due dates.</summary>
public static class DueRules
{
    /// <summary>How many days ahead the list of what comes looks.</summary>
    public const int DaysAhead = 30;

    /// <summary>A task is overdue from the day after its due date, and due until then.</summary>
    public static DueState StateOf(DateOnly? dueOn, DateOnly today)
    {
        if (dueOn is null)
            return DueState.Open;
        return dueOn < today ? DueState.Overdue : DueState.Due;
    }

    /// <summary>
    /// The most pressing first: by due date, so that what is overdue longest leads; then what has no due date, by how
    /// long it has waited. Equal ones keep their order.
    /// </summary>
    /// <param name="dates">The due date of a task and the day since which it has waited; null where there is none.</param>
    public static IReadOnlyList<T> ByUrgency<T>(
        IEnumerable<T> tasks,
        Func<T, (DateOnly? DueOn, DateOnly? Since)> dates
    ) => [.. tasks.OrderBy(t => dates(t).DueOn ?? DateOnly.MaxValue).ThenBy(t => dates(t).Since ?? DateOnly.MaxValue)];

    /// <summary>"Late by 1 day", "Today", "Tomorrow", "By Wed 2 December", "By 14 March 2027".</summary>
    public static string Words(DateOnly dueOn, DateOnly today) =>
        (dueOn.DayNumber - today.DayNumber) switch
        {
            -1 => "Late by 1 day",
            < 0 and var days => $"Late by {-days} days",
            0 => "Today",
            1 => "Tomorrow",
            _ => $"By {Near(dueOn, today)}",
        };

    /// <summary>A day that is over: "17 November" within half a year, otherwise "14 March 2025".</summary>
    public static string Past(DateOnly day, DateOnly today) =>
        day.ToString(IsNear(day, today) ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Wed 2 December" within half a year on either side, otherwise "14 March 2027".</summary>
    public static string Near(DateOnly day, DateOnly today) =>
        day.ToString(IsNear(day, today) ? "ddd d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private static bool IsNear(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) <= 182;
}
