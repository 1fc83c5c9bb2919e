namespace Trellis.Growth.Improvement;

/// <summary>Improvement plans with what their course follows from, a few queries for all of them.</summary>
public sealed class ImprovementCases(AppDb db, Viewer me)
{
    /// <param name="ManagerId">Who manages the person today; null if nobody.</param>
    public sealed record Info(
        ImprovementPlan Plan,
        ImprovementStanding Standing,
        Id<Person>? ManagerId,
        string? Manager
    )
    {
        /// <summary>What a viewer is to the plan; null for whoever has no part in it.</summary>
        public ImprovementParty? PartyOf(Viewer viewer) =>
            viewer.PersonId is null ? null
            : viewer.PersonId == Plan.PersonId ? ImprovementParty.Person
            : viewer.PersonId == ManagerId ? ImprovementParty.Manager
            : viewer.IsPeopleOps ? ImprovementParty.PeopleOps
            : null;

        /// <summary>Whether a viewer can do this now.</summary>
        public bool Allows(ImprovementAct act, Viewer viewer) =>
            PartyOf(viewer) is { } party && ImprovementRules.Refuse(Standing, act, party, weeks: 1) is null;
    }

    /// <param name="plans">Those of the viewer's sight.</param>
    public async Task<List<Info>> Load(IQueryable<ImprovementPlan> plans, CancellationToken ct)
    {
        var sight = db.For(me);
        var rows = await plans
            .Include(p => p.Person)
            .Include(p => p.Manager)
            .Include(p => p.Partner)
            .Include(p => p.Position)
            .Include(p => p.Facts.OrderBy(f => f.At).ThenBy(f => f.Id))
                .ThenInclude(f => f.By)
            .Include(p => p.Concerns.OrderBy(c => c.On))
            .AsSplitQuery()
            .ToListAsync(ct);
        if (rows.Count == 0)
            return [];
        var people = rows.Select(p => p.PersonId).Distinct().ToList();
        var employed = await sight.Employments.Where(e => people.Contains(e.PersonId)).AsNoTracking().ToListAsync(ct);
        var away = await sight.Leaves.Where(l => people.Contains(l.PersonId)).AsNoTracking().ToListAsync(ct);
        var managers = await sight
            .ManagersToday.Where(m => people.Contains(m.PersonId))
            .ToDictionaryAsync(m => m.PersonId, ct);
        return rows.ConvertAll(p =>
        {
            var facts = employed
                .Where(e => e.PersonId == p.PersonId)
                .Select(e => new EmploymentFact(e.From, e.Until, e.PositionId, e.ManagerId, e.WeeklyMinutes));
            var leaves = away.Where(l => l.PersonId == p.PersonId).Select(l => new LeaveTime(l.Id, l.From, l.Until));
            var manager = managers.GetValueOrDefault(p.PersonId);
            return new Info(
                p,
                ImprovementCourse.Of(p.Case(facts, leaves, p.Person!.EndsOn), me.Today),
                manager?.ManagerId,
                manager?.Name
            );
        });
    }

    /// <summary>One plan of the viewer's sight; null where there is none.</summary>
    public async Task<Info?> Find(Id<ImprovementPlan> id, CancellationToken ct) =>
        (await Load(db.For(me).ImprovementPlans.Where(p => p.Id == id), ct)).SingleOrDefault();
}
