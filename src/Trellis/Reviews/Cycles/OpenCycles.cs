using Trellis.Reviews.Opening;

namespace Trellis.Reviews.Cycles;

/// <summary>
/// Opens the reviews of cycles whose day has come, some hundreds in each save: what was stopped half-way goes on where it
/// was, and everybody gets one. Ends the reviews of those that were cancelled.
/// </summary>
public sealed class OpenCycles(
    AppDb db,
    Viewer me,
    CyclePopulation population,
    ReviewOpening opening,
    EndCycleReviews ending,
    CycleWork work
)
{
    private const int AtOnce = 200;

    /// <summary>Whether somebody who takes part could not be saved: the next run tries again.</summary>
    private bool _isIncomplete;

    /// <summary>How many reviews were opened and ended.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var due = await sight
            .Cycles.Where(c => c.OpenedAt != null && c.FilledAt == null && c.CancelledAt == null && c.EndedAt == null)
            .Where(c => c.OpensOn <= me.Today)
            .OrderBy(c => c.OpenedAt)
            .Select(c => c.Id)
            .ToListAsync(ct);
        var done = 0;
        foreach (var id in due)
            done += await Fill(id, ct);
        done += await ending.All(ct);
        if (done == 0)
            return 0;
        await work.Ask(CycleWork.Counting, ct);
        if (await db.Save(ct) is { } problem)
            return problem;
        work.Wake();
        return done;
    }

    private async Task<int> Fill(Id<Cycle> id, CancellationToken ct)
    {
        var opened = 0;
        _isIncomplete = false;
        var people = await population
            .People((await Load(id, ct))!)
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(ct);
        foreach (var some in people.Chunk(AtOnce))
        {
            if (await Open(id, some, ct) is not { } n)
                return opened;
            opened += n;
        }
        if (_isIncomplete)
            return opened;
        await db.RetryOnConflict<Done>(async () =>
        {
            if (await Load(id, ct) is { } cycle)
                cycle.FilledAt = me.Now;
            return await db.Save(ct) is { } problem ? problem : Done.It;
        });
        db.ChangeTracker.Clear();
        return opened;
    }

    /// <summary>How many of some were opened; null once the cycle was cancelled.</summary>
    private async Task<int?> Open(Id<Cycle> id, Id<Person>[] some, CancellationToken ct)
    {
        if (await Load(id, ct) is not { } cycle)
            return null;
        var all = db.For(me);
        var taking = await population.WhoTakesPart(cycle, all.People.Where(p => some.Contains(p.Id)), ct);
        if (await Add(cycle, taking, ct))
            return taking.Count;
        // somebody else opened one of them at this moment, or cancelled the cycle: one at a time
        var opened = 0;
        foreach (var person in taking)
        {
            if (await Load(id, ct) is not { } now)
                return null;
            var still = await population.WhoTakesPart(now, all.People.Where(p => p.Id == person), ct);
            if (await Add(now, still, ct))
                opened += still.Count;
            else
                _isIncomplete = true;
        }
        return opened;
    }

    /// <summary>Opens them in one save, while the cycle is as it was read.</summary>
    private async Task<bool> Add(Cycle cycle, IReadOnlyList<Id<Person>> people, CancellationToken ct)
    {
        if (people.Count > 0)
        {
            await opening.AddAnnual(people.ToDictionary(p => p, _ => cycle.OpensOn), cycle.Terms, cycle.Id, ct);
            db.RequireUnchanged(cycle);
        }
        var isSaved = await db.Save(ct) is null;
        db.ChangeTracker.Clear();
        return isSaved;
    }

    /// <summary>The cycle as it is now; null where it was cancelled.</summary>
    private async Task<Cycle?> Load(Id<Cycle> id, CancellationToken ct)
    {
        var cycle = await db.For(me).Cycles.Include(c => c.Teams).SingleAsync(c => c.Id == id, ct);
        return cycle.CancelledAt is null ? cycle : null;
    }
}
