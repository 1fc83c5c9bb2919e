using Trellis.Reviews.Opening;

namespace Trellis.Reviews.Cycles;

/// <summary>Who takes part in a cycle as things stand, and who does not and why.</summary>
public sealed class CyclePopulation(AppDb db, Viewer me, AnnualCandidates candidates)
{
    /// <param name="Why">Why they do not take part; null if they do.</param>
    /// <param name="HasManager">Whether somebody who works here leads them today.</param>
    public sealed record Line(Id<Person> Id, string Name, NoAnnual? Why, bool HasManager);

    /// <summary>The people that a cycle is for: everyone, or whoever reports to the managers that are named.</summary>
    public IQueryable<Person> People(Cycle cycle)
    {
        var all = db.For(me.AsTrellis());
        var day = cycle.OpensOn > me.Today ? cycle.OpensOn : me.Today;
        var here = all.People.Where(p => p.StartsOn <= day && (p.EndsOn == null || p.EndsOn >= day));
        if (!cycle.IsForTeams)
            return here;
        var managers = cycle.Teams.ConvertAll(t => t.ManagerId);
        return here.Where(p => all.ManagersToday.Any(m => m.PersonId == p.Id && managers.Contains(m.ManagerId)));
    }

    /// <summary>Of some of these people whom its review can open for.</summary>
    public async Task<IReadOnlyList<Id<Person>>> WhoTakesPart(
        Cycle cycle,
        IQueryable<Person> people,
        CancellationToken ct
    ) =>
        [
            .. (await candidates.Load(people, ct))
                .Where(c => CycleRules.NotIn(cycle, c.Facts, c.CountedFrom, me.Today) is null)
                .Select(c => c.Id),
        ];

    /// <summary>All of them, ordered by name.</summary>
    public async Task<IReadOnlyList<Line>> Load(Cycle cycle, CancellationToken ct)
    {
        var people = People(cycle);
        var led = (
            await db.For(me.AsTrellis())
                .ManagersToday.Where(m => people.Any(p => p.Id == m.PersonId))
                .Select(m => m.PersonId)
                .ToListAsync(ct)
        ).ToHashSet();
        return
        [
            .. (await candidates.Load(people, ct))
                .Select(c => new Line(
                    c.Id,
                    c.Name,
                    CycleRules.NotIn(cycle, c.Facts, c.CountedFrom, me.Today),
                    led.Contains(c.Id)
                ))
                .OrderBy(l => Sought.Key(l.Name), StringComparer.Ordinal)
                .ThenBy(l => l.Id.Value),
        ];
    }
}
