using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>When a calibration conversation is due for somebody, and when its review opens: product.md §4, "Opening".</summary>
public static class OpeningRules
{
    /// <summary>
    /// The start date and the months after it, clamped to the end of the month, moved by leave in between; null while such
    /// a leave has no end.
    /// </summary>
    public static DateOnly? CalibrationDueOn(DateOnly startsOn, int months, IEnumerable<LeaveTime> leaves) =>
        ObligationDates.Move(ObligationDates.AfterMonths(startsOn, months), startsOn, leaves);

    /// <summary>
    /// A calibration conversation opens by itself 21 days before it is due or later, from the organisation's first day on,
    /// for whoever works here until then and is not on leave.
    /// </summary>
    /// <param name="firstDay">The organisation's first day with Trellis; null while it is not set: nothing opens.</param>
    public static bool OpensCalibration(
        DateOnly startsOn,
        DateOnly? lastDay,
        int months,
        IReadOnlyCollection<LeaveTime> leaves,
        DateOnly? firstDay,
        DateOnly today
    ) =>
        firstDay is { } first
        && startsOn <= today
        && CalibrationDueOn(startsOn, months, leaves) is { } due
        && due >= first
        && due.AddDays(-ReviewSchedule.CalibrationOpens) <= today
        && !(lastDay < due)
        && !(lastDay < today)
        && !leaves.Any(l => l.Has(today));
}
