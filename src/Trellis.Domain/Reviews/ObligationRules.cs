namespace Trellis.Domain.Reviews;

/// <summary>
/// What every person is promised and by when: a calibration conversation, a 360 and a PD meeting each year, and 1:1s.
/// </summary>
public static class ObligationRules
{
    /// <summary>From how many days before its date an obligation is upcoming; a 1:1 has days of its own.</summary>
    public const int DaysBefore = 21;

    /// <summary>From how many days before its date a 1:1 is upcoming.</summary>
    public const int DaysBeforeOneOnOne = 3;

    /// <summary>The first PD meeting of whoever was hired before Trellis is this many days after its first day or later.</summary>
    public const int DaysToPlan = 60;

    /// <summary>A 360 counts for an anniversary from this many months before it.</summary>
    public const int MonthsApart = 6;

    /// <summary>A date before leave moves it.</summary>
    /// <param name="From">The first day on which leave moves it.</param>
    /// <param name="FollowsLast">Whether it is counted from the last one that was held.</param>
    private readonly record struct Plain(DateOnly On, DateOnly From, bool FollowsLast = false);

    /// <summary>
    /// The obligations of a person on a day, at most one of each kind, in the order of the kinds: none before their
    /// first day and after their last, none that is due after the last day, and no 1:1 without a manager.
    /// </summary>
    public static IReadOnlyList<Obligation> Of(ObligationFacts person, ObligationTerms terms, DateOnly today)
    {
        if (today < person.StartsOn || today > person.LastDay)
            return [];
        return
        [
            .. Enum.GetValues<ObligationKind>()
                .Where(k => k != ObligationKind.OneOnOne || person.ManagerSince <= today)
                .Select(k => On(k, person, terms, today))
                .Where(o => o.State == ObligationState.Done || !(o.DueOn > person.LastDay)),
        ];
    }

    /// <summary>
    /// A calibration conversation is done for good once it was held; everything else is done until the next one is near.
    /// Somebody on leave is not overdue.
    /// </summary>
    private static Obligation On(ObligationKind kind, ObligationFacts person, ObligationTerms terms, DateOnly today)
    {
        var held = Held(kind, person, today);
        DateOnly? last = held.Count > 0 ? held[^1].On : null;
        if (kind == ObligationKind.Calibration && held.Count > 0)
            return new(kind, ObligationState.Done, Due(kind, null, person, terms).DueOn ?? last) { LastOn = last };

        var (due, isMoved, followsLast) = Due(kind, held.LastOrDefault(), person, terms);
        var opened = person.Opened.FirstOrDefault(o => o.Kind == kind);
        var next = new Obligation(kind, StateOf(kind, due, today), due)
        {
            IsMoved = isMoved,
            LastOn = last,
            PlannedOn = opened?.PlannedOn,
        };
        if (kind == ObligationKind.Calibration && opened is null && due < terms.FirstDay)
            return next with { State = ObligationState.NotTracked };
        if (person.Leaves.Any(l => l.Has(today)) || due is null)
            return next with { State = ObligationState.Paused };
        if (next.State != ObligationState.NotYet || !followsLast)
            return next;

        var was = Due(
            kind,
            held.ElementAtOrDefault(held.Count - 2),
            person with
            {
                Opened = [],
                CycleDate = null,
            },
            terms
        );
        return next with
        {
            State = ObligationState.Done,
            DueOn = held[^1].DueOn ?? (was.DueOn < due ? was.DueOn : last),
            IsMoved = false,
            NextOn = due,
        };
    }

    /// <summary>Upcoming within 21 days, a 1:1 within 3; due on the day itself; overdue from the day after it.</summary>
    public static ObligationState StateOf(ObligationKind kind, DateOnly? due, DateOnly today) =>
        (due?.DayNumber - today.DayNumber) switch
        {
            null => ObligationState.Paused,
            < 0 => ObligationState.Overdue,
            0 => ObligationState.Due,
            var days when days <= (kind == ObligationKind.OneOnOne ? DaysBeforeOneOnOne : DaysBefore) =>
                ObligationState.Upcoming,
            _ => ObligationState.NotYet,
        };

    /// <summary>
    /// What counts as held: since the present employment began and until today, one for each day; of 1:1s those with
    /// the manager of today.
    /// </summary>
    private static List<HeldConversation> Held(ObligationKind kind, ObligationFacts person, DateOnly today) =>
        [
            .. person
                .Held.Where(h => h.Kind == kind && h.On >= person.StartsOn && h.On <= today)
                .Where(h => kind != ObligationKind.OneOnOne || h.On >= person.ManagerSince)
                .OrderBy(h => h.On)
                .ThenBy(h => h.DueOn is null) // what is recorded twice for a day counts once, with what is known of it
                .DistinctBy(h => h.On),
        ];

    /// <summary>
    /// By when it is to be held: what an open review says, and otherwise the plain date moved by leave. A date before
    /// the first day with Trellis that follows from the last one starts anew.
    /// </summary>
    private static (DateOnly? DueOn, bool IsMoved, bool FollowsLast) Due(
        ObligationKind kind,
        HeldConversation? last,
        ObligationFacts person,
        ObligationTerms terms
    )
    {
        var plain = PlainOf(kind, last, person, terms);
        var due = ObligationDates.Move(plain.On, plain.From, person.Leaves);
        if (plain.FollowsLast && due < terms.FirstDay)
        {
            plain = PlainOf(kind, null, person, terms);
            due = ObligationDates.Move(plain.On, plain.From, person.Leaves);
        }
        if (person.Opened.FirstOrDefault(o => o.Kind == kind) is { } opened)
            return (opened.DueOn, opened.DueOn != plain.On, plain.FollowsLast);
        return (due, due != plain.On, plain.FollowsLast);
    }

    private static Plain PlainOf(
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
    private static Plain First(ObligationFacts person, ObligationTerms terms) =>
        new(ObligationDates.AfterMonths(person.StartsOn, terms.CalibrationMonths), person.StartsOn);

    /// <summary>
    /// The conversation date of the open cycle; in cycles otherwise 12 months after the last was due; else the first
    /// anniversary that the last one does not count for. Hired before the first day with Trellis and without an earlier
    /// one: the next anniversary from that day on.
    /// </summary>
    private static Plain Annual(HeldConversation? last, ObligationFacts person, ObligationTerms terms)
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
    private static Plain Plan(HeldConversation? last, ObligationFacts person, ObligationTerms terms) =>
        last is not null ? new(ObligationDates.AfterMonths(last.On, 12), last.On.AddDays(1), FollowsLast: true)
        : person.StartsOn < terms.FirstDay
            ? Anniversary(person.StartsOn, ObligationDates.AfterDays(terms.FirstDay.Value, DaysToPlan))
        : First(person, terms);

    /// <summary>
    /// One interval after the last one; the first one interval after the latest of start, reporting line and first day
    /// with Trellis.
    /// </summary>
    private static Plain OneOnOne(HeldConversation? last, ObligationFacts person, ObligationTerms terms)
    {
        DateOnly[] days = [person.StartsOn, person.ManagerSince ?? person.StartsOn, terms.FirstDay ?? person.StartsOn];
        return last is null
            ? new(ObligationDates.AfterDays(days.Max(), terms.OneOnOneDays), days.Max())
            : new(ObligationDates.AfterDays(last.On, terms.OneOnOneDays), last.On.AddDays(1), FollowsLast: true);
    }

    /// <summary>The first anniversary on or after a day; leave counts from the one before it.</summary>
    private static Plain Anniversary(DateOnly start, DateOnly day)
    {
        var on = ObligationDates.AnniversaryFrom(start, day);
        var before = on.Year - start.Year > 1 ? start.AddYears(on.Year - start.Year - 1) : start;
        return new(on, before);
    }
}
