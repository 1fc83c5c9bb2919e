namespace Trellis.People;

/// <summary>
/// One person's employment facts, for themselves, their manager, People Ops and administrators. Nothing of how they
/// grow.
/// </summary>
public sealed class PersonRecord(AppDb db, Viewer me)
{
    public sealed record View(
        Id<Person> Id,
        string Name,
        string Email,
        DateOnly StartsOn,
        DateOnly? EndsOn,
        AccessRole Access,
        IReadOnlyList<Fact> Facts,
        IReadOnlyList<EmploymentTime> Earlier,
        IReadOnlyList<LeaveDays> Leaves,
        bool CanSignIn,
        bool MayLetIn,
        bool MayChangeAddress,
        bool MayChangeEmployment,
        bool MayGrant,
        bool Leads,
        bool MaySeeGrowth,
        bool MaySeeStipend
    )
    {
        /// <summary>Whether they could be removed: they have not begun, or never signed in.</summary>
        public bool MayRemove { get; init; }
    }

    public sealed record Fact(DateOnly From, DateOnly? Until, string? Position, string? Manager, int WeeklyMinutes)
    {
        public string? Department { get; init; }
        public string? Country { get; init; }
    }

    /// <param name="Until">The last day away; null while it is not known.</param>
    public sealed record LeaveDays(Id<Leave> Id, DateOnly From, DateOnly? Until);

    public async Task<View?> Load(Id<Person> id, CancellationToken ct)
    {
        var sight = db.For(me);
        var person = await sight.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null || !await sight.Employments.AnyAsync(e => e.PersonId == id, ct) && !Can.SeeEveryone(me))
            return null;
        await db.RecordReading(me, PeopleActivity.PersonRead, id, ct);
        var facts = await sight
            .Employments.Where(e => e.PersonId == id)
            .OrderByDescending(e => e.From)
            .Select(e => new Fact(e.From, e.Until, e.Position!.FullName, e.Manager!.Name, e.WeeklyMinutes)
            {
                Department = e.Department,
                Country = e.Country,
            })
            .ToListAsync(ct);
        var leaves = await sight
            .Leaves.Where(l => l.PersonId == id)
            .OrderByDescending(l => l.From)
            .Select(l => new LeaveDays(l.Id, l.From, l.Until))
            .ToListAsync(ct);
        var canSignIn = await sight.Accounts.AnyAsync(a => a.PersonId == id && a.PasswordHash != null, ct);
        var growth = await sight.Growing.AnyAsync(p => p.Id == id, ct);
        var stipend = await sight.StipendPeople.AnyAsync(p => p.Id == id, ct);
        var leads = await sight.EmploymentsToday.AnyAsync(e => e.ManagerId == id, ct);
        return new(
            id,
            person.Name,
            person.Email,
            person.StartsOn,
            person.EndsOn,
            person.Access,
            facts,
            RehireRules.Earlier(facts.Select(f => (f.From, f.Until)), person.StartsOn),
            leaves,
            canSignIn,
            Can.LetIn(me, person) && !(person.EndsOn < me.Today),
            Can.ChangeAddress(me, person),
            Can.ChangeEmployment(me, id),
            Can.Grant(me, id),
            leads,
            growth,
            stipend
        )
        {
            MayRemove =
                Can.ChangeEmployment(me, id)
                && id != me.PersonId
                && !(person.EndsOn < me.Today)
                && (!canSignIn || facts.TrueForAll(f => f.From > me.Today)),
        };
    }
}
