using Trellis.Reviews.Opening;

namespace Trellis.Reviews.Cycles;

/// <summary>Begins a cycle as a draft, or changes one. What was opened is frozen.</summary>
public sealed class SaveCycle(AppDb db, Viewer me, ReviewOpening opening)
{
    /// <param name="id">The draft; null for a new one.</param>
    /// <param name="request">What is chosen: all of it.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<Id<Cycle>>> Handle(Id<Cycle>? id, CycleRequest request, CancellationToken ct)
    {
        if (!me.IsPeopleOps)
            return new Problem.Missing("This cycle");
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (request.Terms is { Days: null })
            return new Problem.Refused("review.terms", "Send the days of the stages with the terms.", "Terms");
        var sight = db.For(me);
        var cycle = id is null
            ? null
            : await sight.Cycles.Include(c => c.Teams).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (id is not null && cycle is null)
            return new Problem.Missing("This cycle");
        if (cycle is not null && CycleRules.RefuseChange(cycle) is { } frozen)
            return frozen;
        if (cycle is not null && cycle.Version != request.Version)
            return new Problem.Stale("Somebody changed this draft meanwhile. Nothing was saved: open it again.");
        if (cycle is null)
            db.Add(
                cycle = new()
                {
                    Name = "",
                    OpensOn = request.OpensOn,
                    CreatedAt = me.Now,
                }
            );
        if (request.OpensOn < me.Today || request.OpensOn > me.Today.AddYears(2))
            return new Problem.Refused(
                "cycle.opens-on",
                "Choose an opening day from today to two years from now.",
                nameof(request.OpensOn)
            );
        var terms = request.Terms ?? (id is null ? await opening.Terms(ct) : cycle.Terms);
        cycle.Name = Names.Tidy(request.Name);
        cycle.OpensOn = request.OpensOn;
        cycle.StartedUntil = request.StartedUntil;
        cycle.Terms = (terms with { Days = terms.Days with { } }).ForMode();
        cycle.IsForTeams = request.IsForTeams ?? request.Teams is { Count: > 0 };
        await SetTeams(cycle, cycle.IsForTeams ? request.Teams ?? [] : [], ct);
        if (CycleRules.Refuse(cycle) is { } refused)
            return refused;
        db.Record(me, CycleActivity.Saved, cycle.Id.ToString(), detail: cycle.Name);
        return await db.Save(ct) is { } problem ? problem : cycle.Id;
    }

    /// <summary>Managers who are there; others are left out.</summary>
    private async Task SetTeams(Cycle cycle, IReadOnlyList<Id<Person>> asked, CancellationToken ct)
    {
        var managers = await db.For(me).People.Where(p => asked.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        cycle.Teams.RemoveAll(t => !managers.Contains(t.ManagerId));
        foreach (var manager in managers.Where(m => !cycle.Teams.Exists(t => t.ManagerId == m)))
            cycle.Teams.Add(new() { ManagerId = manager });
        if (!cycle.IsDraft || managers.Count == 0)
            return;
        foreach (var team in cycle.Teams.Where(t => db.Entry(t).State == EntityState.Detached))
            db.Add(team);
    }
}
