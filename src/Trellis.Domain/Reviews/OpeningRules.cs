using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>When a review opens for somebody, and why it does not: product.md §4, "Opening".</summary>
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

    /// <summary>How many months lie between the start, or the last 360, and a 360 at least.</summary>
    public const int MonthsApart = 6;

    /// <summary>
    /// A 360 opens for whoever works here, has a position and no open review, is not on leave, started and had their last
    /// 360 at least 6 months ago, and is here until its conversation; null if it does.
    /// </summary>
    /// <param name="conversationDays">How many days after the opening its conversation is due.</param>
    public static NoAnnual? RefuseAnnual(AnnualFacts person, int conversationDays, DateOnly today) =>
        person.StartsOn > today || person.LastDay < today ? NoAnnual.NotHere
        : person.HasOpenReview ? NoAnnual.OpenReview
        : ObligationDates.AfterMonths(person.StartsOn, MonthsApart) > today ? NoAnnual.New
        : person.LastHeldOn is { } held && ObligationDates.AfterMonths(held, MonthsApart) > today ? NoAnnual.Recent
        : person.Leaves.Any(l => l.Has(today)) ? NoAnnual.OnLeave
        : person.LastDay < today.AddDays(conversationDays) ? NoAnnual.Leaving
        : person.HasPosition ? null
        : NoAnnual.NoPosition;

    /// <summary>
    /// The anniversary for which a 360 opens by itself on a day: 35 days before it, moved by leave, or later where it is
    /// still to be held. From the organisation's first day on; null where none opens.
    /// </summary>
    public static DateOnly? AnnualOpensFor(ObligationFacts person, ObligationTerms terms, DateOnly today)
    {
        if (terms.FirstDay is null || person.InCycles)
            return null;
        var (due, plain) = ObligationRules.AnnualDue(person, terms, today);
        if (due is not { } day || day < terms.FirstDay || day.AddDays(-ReviewSchedule.AnnualOpens) > today)
            return null;
        // one that was cancelled is not opened again, but the next one is
        var latest = ObligationDates.AnniversaryFrom(
            person.StartsOn,
            today.AddYears(-1).AddDays(1 + ReviewSchedule.AnnualOpens)
        );
        return latest > plain ? latest : plain;
    }
}
