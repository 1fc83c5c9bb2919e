namespace Trellis.Reviews.Cycles;

/// <summary>
/// Opens a cycle: its settings are frozen, and its reviews open on its opening day as recurring work. Opening it once more
/// adds whoever can take part by now; nobody is added twice.
/// </summary>
public sealed class OpenCycle(AppDb db, Viewer me, CyclePopulation population, CycleWork work)
{
    /// <param name="Expected">How many people take part as things stand.</param>
    public sealed record Opened(Id<Cycle> Id, string Name, DateOnly OpensOn, int Expected);

    public async Task<Result<Opened>> Handle(Id<Cycle> id, CancellationToken ct)
    {
        if (await db.For(me).Cycles.Include(c => c.Teams).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (CycleRules.RefuseOpening(cycle, me.Today) is { } refused)
            return refused;
        var taking = await population.WhoTakesPart(cycle, population.People(cycle), ct);
        if (taking.Count == 0)
            return new Problem.Refused(
                "cycle.nobody",
                "A 360 can open for nobody as things stand: see who is left out."
            );
        if (cycle.OpenedAt is null)
            (cycle.OpenedAt, cycle.OpenedById, cycle.OpenedByName) = (me.Now, me.PersonId, me.Name);
        var already = await db.For(me).Reviews.CountAsync(r => r.CycleId == id, ct);
        (cycle.FilledAt, cycle.Expected) = (null, already + taking.Count);
        db.Record(me, CycleActivity.Opened, id.ToString(), detail: $"{cycle.Name}, {taking.Count}");
        await work.Ask(CycleWork.Opening, ct);
        // of two who open at this moment, one does
        if (
            await db.Save(ct, "Somebody opened or changed this cycle at this moment. Look at where it stands.") is
            { } stale
        )
            return stale;
        work.Wake();
        return new Opened(id, cycle.Name, cycle.OpensOn, taking.Count);
    }
}
