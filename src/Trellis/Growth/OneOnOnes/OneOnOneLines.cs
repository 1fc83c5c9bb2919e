namespace Trellis.Growth.OneOnOnes;

/// <summary>The reporting lines of today that the viewer is part of: each has one series of 1:1s.</summary>
public sealed class OneOnOneLines(AppDb db, Viewer me)
{
    /// <param name="Since">Since when the person has reported to the manager without a break.</param>
    public sealed record Line(Id<Person> PersonId, string Person, Id<Person> ManagerId, string Manager, DateOnly Since)
    {
        /// <summary>The other one of the two.</summary>
        public string Other(Viewer me) => PersonId == me.PersonId ? Manager : Person;

        public Id<Person> OtherId(Viewer me) => PersonId == me.PersonId ? ManagerId : PersonId;
    }

    /// <summary>The line of one person; null where they have none today, or the viewer is neither of the two.</summary>
    public async Task<Line?> Of(Id<Person> person, CancellationToken ct) =>
        (await Load(db.For(me).ManagersToday.Where(m => m.PersonId == person), ct)).SingleOrDefault();

    /// <summary>One's own line, and those of one's reports, by name.</summary>
    public Task<List<Line>> All(CancellationToken ct) => Load(db.For(me).ManagersToday, ct);

    private async Task<List<Line>> Load(IQueryable<ActingManager> managers, CancellationToken ct)
    {
        var sight = db.For(me);
        var rows = await managers
            .Where(m => m.PersonId == me.PersonId || m.ManagerId == me.PersonId)
            .Join(
                sight.People,
                m => m.PersonId,
                p => p.Id,
                (m, p) =>
                    new
                    {
                        m.PersonId,
                        p.Name,
                        p.NameKey,
                        m.ManagerId,
                        Manager = m.Name,
                    }
            )
            .OrderBy(r => r.NameKey)
            .ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.PersonId);
        var facts = (
            await sight
                .Employments.Where(e => ids.Contains(e.PersonId) && e.From <= me.Today)
                .Select(e => new
                {
                    e.PersonId,
                    Fact = new EmploymentFact(e.From, e.Until, null, e.ManagerId, 0, null, null),
                })
                .ToListAsync(ct)
        ).ToLookup(e => e.PersonId, e => e.Fact);
        return
        [
            .. rows.Select(r => (Row: r, Since: ReportingLine.Since(facts[r.PersonId], me.Today)))
                .Where(r => r.Since is not null)
                .Select(r => new Line(r.Row.PersonId, r.Row.Name, r.Row.ManagerId, r.Row.Manager, r.Since!.Value)),
        ];
    }
}
