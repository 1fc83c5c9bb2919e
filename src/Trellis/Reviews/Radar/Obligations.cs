namespace Trellis.Reviews.Radar;

/// <summary>
/// What everybody whom the viewer may know of is promised, as it stands on a day: whoever works here on it, by the
/// manager of that day.
/// </summary>
public sealed class Obligations(AppDb db, Viewer me, CycleDates cycles, HeldConversations conversations)
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
        var held = await conversations.Load(here, leaves, open, on, ct);
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
}
