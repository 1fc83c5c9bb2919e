using Trellis.Messages;
using Trellis.Reviews.Cycles;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// Ends the rating calibration of a cycle, or says that there is none: from now on its final assessments can be shared, and
/// whoever drafted one is told.
/// </summary>
public sealed class EndLevelling(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Cycle> id, CancellationToken ct)
    {
        if (await db.For(me).Cycles.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (CycleRules.RefuseLevelled(cycle) is { } refused)
            return refused;
        cycle.LevelledAt = me.Now;
        var leads = await db.For(me.AsTrellis())
            .ComparedFinals.Where(f => f.CycleId == id)
            .Select(f => f.LeadId)
            .Distinct()
            .ToListAsync(ct);
        db.Record(me, CycleActivity.Levelled, id.ToString(), detail: cycle.Name);
        db.Tell(me, CycleMessages.Levelled, leads, CycleRoutes.Levelling(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
