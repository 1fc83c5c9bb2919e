namespace Trellis.Reviews.Cycles;

/// <summary>Makes a draft like a cycle, a year later: its population, its terms and its days.</summary>
public sealed class CopyCycle(AppDb db, Viewer me)
{
    public async Task<Result<Id<Cycle>>> Handle(Id<Cycle> id, CancellationToken ct)
    {
        var found = await db.For(me)
            .Cycles.AsNoTracking()
            .Include(c => c.Teams)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (found is not { } cycle)
            return new Problem.Missing("This cycle");
        var copy = new Cycle
        {
            Name = CycleRules.NameAfter(cycle.Name, cycle.OpensOn),
            IsForTeams = cycle.IsForTeams,
            StartedUntil = cycle.StartedUntil?.AddYears(1),
            OpensOn = CycleRules.YearAfter(cycle.OpensOn, me.Today),
            Terms = cycle.Terms with { Days = cycle.Terms.Days with { } },
            CreatedAt = me.Now,
        };
        copy.Teams.AddRange(cycle.Teams.Select(t => new CycleTeam { ManagerId = t.ManagerId }));
        db.Add(copy);
        db.Record(me, CycleActivity.Saved, copy.Id.ToString(), detail: copy.Name);
        return await db.Save(ct) is { } problem ? problem : copy.Id;
    }
}
