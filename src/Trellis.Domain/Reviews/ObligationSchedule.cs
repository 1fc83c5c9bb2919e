namespace Trellis.Domain.Reviews;

/// <summary>A date before leave moves it.</summary>
/// <param name="From">The first day on which leave moves it.</param>
/// <param name="FollowsLast">Whether it is counted from the last one that was held.</param>
internal readonly record struct PlainDate(DateOnly On, DateOnly From, bool FollowsLast = false);

/// <summary>By when each kind of conversation is due, before leave moves it: product.md §4, "Obligation radar".</summary>
internal static class ObligationSchedule
{
    /// <summary>The first PD meeting of whoever was hired before Trellis is this many days after its first day or later.</summary>
    private const int DaysToPlan = 60;

    /// <summary>A 360 counts for an anniversary from this many months before it.</summary>
    private const int MonthsApart = 6;

    /// <param name="last">The last one that was held; null where none was.</param>
    public static PlainDate Of(
        ObligationKind kind,
        HeldConversation? last,
        ObligationFacts person,
        ObligationTerms terms
    ) =>
        kind switch
        {
            ObligationKind.Calibration => First(person, terms),
            ObligationKind.Annual360 => Annual(last, person, terms),
            ObligationKind.PdMeeting => Plan(last, person, terms),
            _ => OneOnOne(last, person, terms),
        };

    /// <summary>Some calendar months after the start.</summary>
    private static PlainDate First(ObligationFacts person, ObligationTerms terms) =>
        new(ObligationDates.AfterMonths(person.StartsOn, terms.CalibrationMonths), person.StartsOn);

    /// <summary>
    /// The conversation date of the open cycle; in cycles otherwise 12 months after the last was due; else the first
    /// anniversary that the last one does not count for. Hired before the first day with Trellis and without an earlier
    /// one: the next anniversary from that day on.
    /// </summary>
    private static PlainDate Annual(HeldConversation? last, ObligationFacts person, ObligationTerms terms)
    {
        if (person.CycleDate is { } cycle && !CountsFor(last, cycle))
            return new(cycle, last?.On.AddDays(1) ?? person.StartsOn, last is not null);
        if (last is null)
            return Anniversary(person.StartsOn, terms.FirstDay ?? person.StartsOn);
        var due = person.InCycles
            ? ObligationDates.AfterMonths(last.DueOn ?? last.On, 12)
            : ObligationDates.AnniversaryFrom(person.StartsOn, ObligationDates.AfterMonths(last.On, MonthsApart));
        return new(due, last.On.AddDays(1), FollowsLast: true);
    }

    /// <summary>A 360 counts for a date that it was due on, or that is less than 6 months after it.</summary>
    private static bool CountsFor(HeldConversation? last, DateOnly date) =>
        last is not null && (last.DueOn >= date || ObligationDates.AfterMonths(last.On, MonthsApart) > date);

    /// <summary>
    /// 12 months after the last agreed plan, the first with the calibration conversation. Hired before the first day
    /// with Trellis and without an earlier one: the first anniversary at least 60 days after that day.
    /// </summary>
    private static PlainDate Plan(HeldConversation? last, ObligationFacts person, ObligationTerms terms) =>
        last is not null ? new(ObligationDates.AfterMonths(last.On, 12), last.On.AddDays(1), FollowsLast: true)
        : person.StartsOn < terms.FirstDay
            ? Anniversary(person.StartsOn, ObligationDates.AfterDays(terms.FirstDay.Value, DaysToPlan))
        : First(person, terms);

    /// <summary>
    /// One interval after the last one; the first one interval after the latest of start, reporting line and first day
    /// with Trellis.
    /// </summary>
    private static PlainDate OneOnOne(HeldConversation? last, ObligationFacts person, ObligationTerms terms)
    {
        DateOnly[] days = [person.StartsOn, person.ManagerSince ?? person.StartsOn, terms.FirstDay ?? person.StartsOn];
        return last is null
            ? new(ObligationDates.AfterDays(days.Max(), terms.OneOnOneDays), days.Max())
            : new(ObligationDates.AfterDays(last.On, terms.OneOnOneDays), last.On.AddDays(1), FollowsLast: true);
    }

    /// <summary>The first anniversary on or after a day; leave counts from the one before it.</summary>
    private static PlainDate Anniversary(DateOnly start, DateOnly day)
    {
        var on = ObligationDates.AnniversaryFrom(start, day);
        var before = on.Year - start.Year > 1 ? start.AddYears(on.Year - start.Year - 1) : start;
        return new(on, before);
    }
}
