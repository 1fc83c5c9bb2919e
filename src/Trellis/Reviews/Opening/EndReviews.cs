namespace Trellis.Reviews.Opening;

/// <summary>
/// Writes down that reviews are over which time ended: nobody acknowledged what was shared, or the last day is past.
/// </summary>
public sealed class EndReviews(AppDb db, Viewer me, ReviewCases cases, ReviewActs acts)
{
    private const int AtOnce = 200;

    /// <summary>How many were ended.</summary>
    public async Task<Result<int>> Handle(CancellationToken ct)
    {
        if (!me.IsOperator)
            return new Problem.Forbidden();
        var open = await db.For(me)
            .Reviews.Where(r => r.EndedAt == null)
            .Where(r => r.Person!.EndsOn < me.Today || r.Facts.Any(f => f.Act == ReviewAct.Share))
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(ct);
        var ended = 0;
        foreach (var some in open.Chunk(AtOnce))
        {
            var infos = await cases.Load(db.For(me).Reviews.Where(r => some.Contains(r.Id)), ct);
            foreach (var info in infos.Where(i => i.Standing.IsOver))
                ended += await End(info, ct) ? 1 : 0;
        }
        return ended;
    }

    private async Task<bool> End(ReviewInfo info, CancellationToken ct)
    {
        var review = await db.For(me).Reviews.SingleAsync(r => r.Id == info.Id, ct);
        var wasHeld = info.Case.Facts.Any(f => f.Act == ReviewAct.HoldConversation);
        await acts.End(review, info.LeadId, wasHeld, ct);
        db.Record(me, ReviewActivity.Ended, review.Id.ToString(), review.PersonId);
        var isSaved = await db.Save(ct) is null;
        db.ChangeTracker.Clear();
        return isSaved;
    }
}
