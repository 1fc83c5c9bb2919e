namespace Trellis.Domain.Reviews;

/// <summary>When somebody is reminded of what they owe: three days before, on the day, then weekly (product.md §10).</summary>
public static class ReminderRules
{
    /// <summary>How many days before its day something is reminded of first.</summary>
    public const int DaysBefore = 3;

    /// <summary>How many days lie between two reminders of what is overdue.</summary>
    public const int Every = 7;

    /// <summary>
    /// Reminders fall three days before the due date, on the day, and then every week; the latest that falls on today or
    /// earlier. Null before the first.
    /// </summary>
    public static DateOnly? Latest(DateOnly dueOn, DateOnly today)
    {
        if (today < dueOn.AddDays(-DaysBefore))
            return null;
        if (today < dueOn)
            return dueOn.AddDays(-DaysBefore);
        var weeks = (today.DayNumber - dueOn.DayNumber) / Every;
        return dueOn.AddDays(weeks * Every);
    }

    /// <summary>
    /// The day for which a reminder is sent now: the latest that falls due, if it is later than the last that was sent, so
    /// that a server that slept sends one and not several. Null where none is.
    /// </summary>
    /// <param name="askedOn">The day on which it was asked for: who was told today is not reminded today.</param>
    public static DateOnly? Due(DateOnly dueOn, DateOnly askedOn, DateOnly? sentFor, DateOnly today) =>
        Latest(dueOn, today) is { } latest && latest > askedOn && !(sentFor >= latest) ? latest : null;
}
