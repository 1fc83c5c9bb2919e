namespace Trellis.Reviews.Cycles;

/// <summary>Deletes the draft of a cycle. What was opened is cancelled instead.</summary>
public sealed class DeleteCycle(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Cycle> id, CancellationToken ct)
    {
        if (await db.For(me).Cycles.Include(c => c.Teams).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (CycleRules.RefuseChange(cycle) is { } frozen)
            return frozen;
        db.Remove(cycle);
        db.Record(me, CycleActivity.Deleted, id.ToString(), detail: cycle.Name);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
