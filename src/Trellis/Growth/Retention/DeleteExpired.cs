using Trellis.Growth.Improvement;

namespace Trellis.Growth.Retention;

/// <summary>
/// Deletes concerns, improvement plans and 1:1s that the organisation keeps no longer (product.md §9). Counts, and what the
/// record says of them, stay.
/// </summary>
public sealed class DeleteExpired(AppDb db, Viewer me, ImprovementCases cases)
{
    /// <summary>How many improvement plans are looked at together.</summary>
    private const int Batch = 100;

    /// <summary>How much was deleted: concerns, plans, series of 1:1s and private notes.</summary>
    public Task<Result<int>> Handle(CancellationToken ct) =>
        me.IsOperator
            ? db.InSerializedTransaction(() => Delete(ct), ct)
            : Task.FromResult<Result<int>>(new Problem.Forbidden());

    private async Task<Result<int>> Delete(CancellationToken ct)
    {
        var sight = db.For(me);
        var terms =
            await sight.Organisations.OrderBy(o => o.Id).Select(o => o.Retention).FirstOrDefaultAsync(ct) ?? new();
        var lines = me.Today.AddYears(-terms.OneOnOneYears);
        var count = await sight.ConcernsBefore(me.Today.AddYears(-terms.ConcernYears)).ExecuteDeleteAsync(ct);
        count += await sight.NotesEndedBefore(me.Today.AddDays(-terms.PrivateNoteDays)).ExecuteDeleteAsync(ct);
        await sight.PointsEndedBefore(lines).ExecuteDeleteAsync(ct); // each names the meeting in which it was done
        count += await sight.OneOnOnesEndedBefore(lines).ExecuteDeleteAsync(ct);
        count += await Plans(sight, terms, ct);
        return await db.Save(ct) is { } problem ? problem : count;
    }

    /// <summary>Where a plan stands follows from its days, so that each old one is looked at.</summary>
    private async Task<int> Plans(Sight sight, RetentionTerms terms, CancellationToken ct)
    {
        var years = Math.Min(terms.MetPlanYears, terms.OtherPlanYears);
        var ids = await sight
            .ImprovementPlansBefore(me.Today.AddYears(-years))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(ct);
        var count = 0;
        foreach (var some in ids.Chunk(Batch))
        {
            var old = sight.ImprovementPlansBefore(me.Today).Where(p => some.Contains(p.Id));
            foreach (var info in await cases.Load(old, ct))
            {
                var isMet = info.Standing.State == ImprovementState.Met;
                if (!terms.IsOver(info.Standing.ClosedOn, isMet, me.Today))
                    continue;
                db.Remove(info.Plan);
                count++;
            }
        }
        return count;
    }
}
