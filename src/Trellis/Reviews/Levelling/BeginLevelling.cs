using Trellis.Messages;
using Trellis.Reviews.Cycles;

namespace Trellis.Reviews.Levelling;

/// <summary>
/// Begins the rating calibration of a cycle: the final levels that managers drafted are kept as they stand, for counts
/// that never change. From then on a level changes only with a reason.
/// </summary>
public sealed class BeginLevelling(AppDb db, Viewer me, FinalsToCompare finals)
{
    public sealed class Request
    {
        /// <summary>Whether it begins although final assessments without a level are left out.</summary>
        public bool WithoutRest { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Cycle> id, Request request, CancellationToken ct)
    {
        if (await db.For(me).Cycles.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } cycle)
            return new Problem.Missing("This cycle");
        if (CycleRules.RefuseLevelled(cycle) is { } over)
            return over;
        var compared = await finals.Load(id, ct);
        var drafted = compared.Count(f => f.Levels.Any(l => l.Final.IsAnswered));
        if (LevellingRules.RefuseBegin(cycle, compared.Count, drafted, request.WithoutRest) is { } refused)
            return refused;
        cycle.LevellingBeganAt = me.Now;
        db.AddRange(compared);
        db.Record(me, CycleActivity.LevellingBegun, id.ToString(), detail: cycle.Name);
        db.Tell(me, CycleMessages.LevellingBegun, compared.Select(f => f.LeadId), CycleRoutes.Levelling(id));
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
