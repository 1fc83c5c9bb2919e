namespace Trellis.Reviews.Cycles;

/// <summary>Makes a draft like a cycle, a year later: its population, its terms and its days; once, as long as it is a draft.</summary>
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
        var (name, opensOn) = (
            CycleRules.NameAfter(cycle.Name, cycle.OpensOn),
            CycleRules.YearAfter(cycle.OpensOn, me.Today)
        );
        // a second click finds the draft that the first one made
        var made = await db.For(me)
            .Cycles.Where(c => c.OpenedAt == null && c.Name == name && c.OpensOn == opensOn)
            .Select(c => (Id<Cycle>?)c.Id)
            .FirstOrDefaultAsync(ct);
        if (made is { } known)
            return known;
        var copy = new Cycle
        {
            Name = name,
            IsForTeams = cycle.IsForTeams,
            StartedUntil = cycle.StartedUntil?.AddYears(1),
            OpensOn = opensOn,
            Terms = cycle.Terms with { Days = cycle.Terms.Days with { } },
            CreatedAt = me.Now,
        };
        copy.Teams.AddRange(cycle.Teams.Select(t => new CycleTeam { ManagerId = t.ManagerId }));
        db.Add(copy);
        db.Record(me, CycleActivity.Saved, copy.Id.ToString(), detail: copy.Name);
        return await db.Save(ct) is { } problem ? problem : copy.Id;
    }
}
