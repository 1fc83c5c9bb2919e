namespace Trellis.Growth.Improvement;

/// <summary>
/// For the export of one’s own data: the concerns that were written to one, and one’s improvement plans once they are
/// shared.
/// </summary>
public sealed class MyImprovementData(AppDb db, Viewer me, ImprovementCases cases)
{
    public sealed record View(IReadOnlyList<ConcernData> Concerns, IReadOnlyList<PlanData> Plans);

    public sealed record ConcernData(
        string By,
        DateOnly On,
        string Competency,
        string Expected,
        string Seen,
        string Helps,
        string Answer,
        DateTime? ShownAt
    );

    public sealed record PlanData(
        string Manager,
        string Partner,
        string Position,
        string Why,
        string WhyNoConcern,
        IReadOnlyList<NeededLevel> Levels,
        IReadOnlyList<string> Support,
        ImprovementStanding Standing,
        IReadOnlyList<ImprovementPlanView.Entry> History
    );

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        // whoever exports a concern has it: from now on it does not change
        await sight
            .Concerns.Where(c => c.PersonId == me.PersonId && c.ReadAt == null)
            .ExecuteUpdateAsync(
                c => c.SetProperty(x => x.ReadAt, me.Now).SetProperty(x => x.Version, x => x.Version + 1),
                ct
            );
        var concerns = await sight
            .Concerns.Where(c => c.PersonId == me.PersonId)
            .OrderBy(c => c.At)
            .Select(c => new ConcernData(
                c.Writer!.Name,
                c.On,
                c.Competency!.Name,
                c.Expected,
                c.Seen,
                c.Helps,
                c.Answer,
                c.ShownAt
            ))
            .ToListAsync(ct);
        var plans = sight.ImprovementPlans.Where(p => p.PersonId == me.PersonId).OrderBy(p => p.Id).AsNoTracking();
        return new(
            concerns,
            [
                .. (await cases.Load(plans, ct)).Select(i => new PlanData(
                    i.Plan.Manager!.Name,
                    i.Plan.Partner!.Name,
                    i.Plan.Position!.FullName,
                    i.Plan.Why,
                    i.Plan.WhyNoConcern,
                    i.Plan.Levels,
                    i.Plan.Support,
                    i.Standing.For(ImprovementParty.Person),
                    [
                        .. i
                            .Plan.Facts.Where(f => i.Standing.IsFor(ImprovementParty.Person, f.Act))
                            .Select(ImprovementPlanView.EntryOf),
                    ]
                )),
            ]
        );
    }
}
