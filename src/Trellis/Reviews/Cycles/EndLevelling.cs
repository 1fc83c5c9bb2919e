namespace Trellis.Reviews.Cycles;

/// <summary>Says that the rating calibration of a cycle is over: from now on its final assessments can be shared.</summary>
public sealed class EndLevelling(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Cycle> id, CancellationToken ct)
    {
        if (await db.For(me).Cycles.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (CycleRules.RefuseLevelled(cycle) is { } refused)
            return refused;
        cycle.LevelledAt = me.Now;
        db.Record(me, CycleActivity.Levelled, id.ToString(), detail: cycle.Name);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
