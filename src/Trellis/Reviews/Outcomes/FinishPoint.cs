namespace Trellis.Reviews.Outcomes;

/// <summary>Says that something agreed in a conversation is done. Its owner does.</summary>
public sealed class FinishPoint(AppDb db, Viewer me)
{
    /// <summary>The review in which it was agreed.</summary>
    public async Task<Result<Id<Review>>> Handle(Id<ReviewPoint> id, CancellationToken ct)
    {
        var point = await db.For(me)
            .ReviewPoints.Include(p => p.Outcome)
                .ThenInclude(o => o!.Review)
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (point is null || me.PersonId is not { } asker)
            return new Problem.Missing("This point");
        if (OutcomeRules.RefuseDone(point, asker) is { } refused)
            return refused;
        point.DoneAt = me.Now;
        var review = point.Outcome!.Review!;
        db.Record(me, ReviewActivity.PointDone, review.Id.ToString(), review.PersonId);
        return await db.Save(ct) is { } problem ? problem : review.Id;
    }
}
