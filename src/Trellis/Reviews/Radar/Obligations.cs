namespace Trellis.Reviews.Radar;

/// <summary>
/// What everybody whom the viewer may know of is promised, as it stands on a day: whoever works here on it, by the
/// manager of that day.
/// </summary>
public sealed class Obligations(AppDb db, Viewer me, CycleDates cycles)
{
    /// <param name="Manager">Who leads them on that day and works here; null where nobody does.</param>
    /// <param name="IsAway">Whether they are on leave on that day.</param>
    public sealed record Line(
        Id<Person> Id,
        string Name,
        string NameKey,
        string Email,
        string? Position,
        Id<Person>? ManagerId,
        string? Manager,
        bool IsAway,
        IReadOnlyList<Obligation> All
    )
    {
        /// <summary>The obligation of a kind; null where they have none.</summary>
        public Obligation? Of(ObligationKind kind) => All.FirstOrDefault(o => o.Kind == kind);

        /// <summary>What is overdue.</summary>
        public IEnumerable<Obligation> Late => All.Where(o => o.State == ObligationState.Overdue);
    }

    private sealed record Fact(
        Id<Person> PersonId,
        DateOnly From,
        DateOnly? Until,
        Id<Person>? ManagerId,
        string? Manager,
        DateOnly? ManagerStartsOn,
        DateOnly? ManagerEndsOn,
        string? Position
    );

    /// <summary>What the organisation decides about them.</summary>
    public async Task<ObligationTerms> Terms(CancellationToken ct) =>
        await db.For(me)
            .Organisations.OrderBy(o => o.Id)
            .Select(o => new ObligationTerms(o.FirstDay, o.CalibrationMonths, o.OneOnOneDays))
            .FirstOrDefaultAsync(ct)
        ?? new();

    /// <summary>What one person is promised; null where they do not work here on that day, or may not be known of.</summary>
    public async Task<Line?> Of(Id<Person> person, DateOnly on, CancellationToken ct) =>
        await Load(on, person, ct) is [var line] ? line : null;

    /// <param name="on">The day on which it is looked at.</param>
    /// <param name="person">Only this person; null for everybody whom the viewer may know of.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<Line>> Load(DateOnly on, Id<Person>? person, CancellationToken ct)
    {
        var sight = db.For(me);
        var here = sight.ObligationPeople.Where(p =>
            p.StartsOn <= on && (p.EndsOn == null || p.EndsOn >= on) && (person == null || p.Id == person)
        );
        var people = await here.Select(p => new
            {
                p.Id,
                p.Name,
                p.NameKey,
                p.Email,
                p.StartsOn,
                p.EndsOn,
            })
            .ToListAsync(ct);
        var facts = (
            await sight
                .Employments.Where(e => e.From <= on && here.Any(p => p.Id == e.PersonId))
                .Select(e => new Fact(
                    e.PersonId,
                    e.From,
                    e.Until,
                    e.ManagerId,
                    e.Manager!.Name,
                    e.Manager.StartsOn,
                    e.Manager.EndsOn,
                    e.Position!.Title
                ))
                .ToListAsync(ct)
        ).ToLookup(f => f.PersonId);
        var leaves = (
            await sight
                .Leaves.Where(l => here.Any(p => p.Id == l.PersonId))
                .Select(l => new { l.PersonId, Time = new LeaveTime(l.Id, l.From, l.Until) })
                .ToListAsync(ct)
        ).ToLookup(l => l.PersonId, l => l.Time);
        var (inCycles, open) = await cycles.Load(ct);
        var held = await Held(here, leaves, open, ct);
        var terms = await Terms(ct);
        return people.ConvertAll(p =>
        {
            var now = facts[p.Id].FirstOrDefault(f => f.Until is null || f.Until > on);
            var isLed =
                now?.ManagerId is not null && PeopleRules.WorksHere(now.ManagerStartsOn!.Value, now.ManagerEndsOn, on);
            var line = facts[p.Id].Select(f => new EmploymentFact(f.From, f.Until, null, f.ManagerId, 0));
            var known = new ObligationFacts(p.StartsOn, p.EndsOn)
            {
                Leaves = [.. leaves[p.Id]],
                ManagerSince = isLed ? ReportingLine.Since(line, on) : null,
                Held = [.. held[p.Id].Select(h => h.Held).OfType<HeldConversation>()],
                Opened = [.. held[p.Id].Select(h => h.Opened).OfType<OpenedReview>()],
                InCycles = inCycles,
                CycleDate = held[p.Id].Select(h => h.Cycle).FirstOrDefault(day => day is not null),
            };
            return new Line(
                p.Id,
                p.Name,
                p.NameKey,
                p.Email,
                now?.Position,
                isLed ? now!.ManagerId : null,
                isLed ? now!.Manager : null,
                known.Leaves.Any(l => l.Has(on)),
                ObligationRules.Of(known, terms, on)
            );
        });
    }

    private sealed record Known(
        Id<Person> PersonId,
        HeldConversation? Held = null,
        OpenedReview? Opened = null,
        DateOnly? Cycle = null
    );

    /// <summary>
    /// What was held, from reviews, from agreed PD plans, from what People Ops recorded, and from what was recorded for the
    /// stipend; and which reviews are open before their conversation.
    /// </summary>
    private async Task<ILookup<Id<Person>, Known>> Held(
        IQueryable<Person> people,
        ILookup<Id<Person>, LeaveTime> leaves,
        IReadOnlyDictionary<Id<Cycle>, CycleDates.Dates> open,
        CancellationToken ct
    )
    {
        var sight = db.For(me);
        var recorded = await sight
            .ConversationsOnRecord.Where(c => c.VoidedAt == null && people.Any(p => p.Id == c.PersonId))
            .Select(c => new Known(c.PersonId, new(c.Kind, c.On, null), null, null))
            .ToListAsync(ct);
        var agreed = await sight
            .AgreedPlans.Where(a => people.Any(p => p.Id == a.PersonId))
            .Select(a => new Known(a.PersonId, new(ObligationKind.PdMeeting, a.MetOn, null), null, null))
            .ToListAsync(ct);
        var opening = await sight
            .StipendFacts.Where(f =>
                f.Kind == StipendFactKind.ConversationHeld && f.VoidedAt == null && people.Any(p => p.Id == f.PersonId)
            )
            .Select(f => new Known(f.PersonId, new(ObligationKind.Calibration, f.On, null), null, null))
            .ToListAsync(ct);
        var reviews = await sight
            .Reviews.Where(r => people.Any(p => p.Id == r.PersonId))
            .Select(r => new ReviewDates(
                r.PersonId,
                r.Kind,
                r.OpenedOn,
                r.Terms.Days.Conversation,
                r.CycleId,
                r.MeetingStartsAt,
                r.Facts.Where(f => f.Act == ReviewAct.HoldConversation).Select(f => (DateOnly?)f.On).FirstOrDefault(),
                r.EndedAt != null || r.Facts.Any(f => f.Act == ReviewAct.Cancel)
            ))
            .ToListAsync(ct);
        return reviews
            .Select(r => Of(r, leaves[r.PersonId], r.CycleId is { } id ? open.GetValueOrDefault(id) : null))
            .OfType<Known>()
            .Concat(recorded)
            .Concat(agreed)
            .Concat(opening)
            .ToLookup(k => k.PersonId);
    }

    private Known? Of(ReviewDates review, IEnumerable<LeaveTime> leaves, CycleDates.Dates? cycle)
    {
        var kind = review.Kind == ReviewKind.Calibration ? ObligationKind.Calibration : ObligationKind.Annual360;
        var days =
            review.Kind == ReviewKind.Annual360
                ? review.ConversationDays
                : ReviewSchedule.ConversationDays(review.Kind);
        var due = ObligationDates.Move(review.OpenedOn.AddDays(days), review.OpenedOn, leaves);
        if (cycle?.Until > due)
            due = cycle.Until;
        if (review.HeldOn is { } held)
            return new(review.PersonId, new(kind, held, due));
        var planned = review.MeetingStartsAt is { } at ? me.Day(at) : (DateOnly?)null;
        return review.IsOver || due is null
            ? null
            : new(review.PersonId, Opened: new(kind, due.Value, planned), Cycle: cycle?.On);
    }
}
