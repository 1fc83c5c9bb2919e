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
        {
            var byWhen = held[0].DueOn ?? Due(kind, null, person with { Opened = [] }, terms).DueOn ?? held[0].On;
            return new(kind, ObligationState.Done, byWhen) { LastOn = held[0].On };
        }

        var (due, isMoved, followsLast, _) = Due(kind, held.LastOrDefault(), person, terms);
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

    /// <summary>When the next 360 is due, as leave moves it, and the day that it is counted from.</summary>
    internal static (DateOnly? DueOn, DateOnly CountedFrom) AnnualDue(
        ObligationFacts person,
        ObligationTerms terms,
        DateOnly today
    )
    {
        var (due, _, _, plain) = Due(
            ObligationKind.Annual360,
            Held(ObligationKind.Annual360, person, today).LastOrDefault(),
            person,
            terms
        );
        return (due, plain);
    }

    /// <summary>
    /// By when it is to be held: what an open review says, and otherwise the plain date moved by leave. A date before
    /// the first day with Trellis that follows from the last one starts anew.
    /// </summary>
    private static (DateOnly? DueOn, bool IsMoved, bool FollowsLast, DateOnly Plain) Due(
        ObligationKind kind,
        HeldConversation? last,
        ObligationFacts person,
        ObligationTerms terms
    )
    {
        var plain = ObligationSchedule.Of(kind, last, person, terms);
        var due = ObligationDates.Move(plain.On, plain.From, person.Leaves);
        if (plain.FollowsLast && due < terms.FirstDay)
        {
            plain = ObligationSchedule.Of(kind, null, person, terms);
            due = ObligationDates.Move(plain.On, plain.From, person.Leaves);
        }
        if (person.Opened.FirstOrDefault(o => o.Kind == kind) is { } opened)
            return (opened.DueOn, opened.DueOn != plain.On, plain.FollowsLast, plain.On);
        return (due, due != plain.On, plain.FollowsLast, plain.On);
    }
}
