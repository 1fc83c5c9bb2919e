namespace Trellis.Growth.OneOnOnes;

/// <summary>Takes an open point off the agenda: whoever added it.</summary>
public sealed class RemovePoint(AppDb db, Viewer me, OneOnOneActs acts)
{
    public async Task<Result<Id<OneOnOneSeries>>> Handle(Id<OneOnOnePoint> id, CancellationToken ct)
    {
        var point = await db.For(me)
            .OneOnOnePoints.SingleOrDefaultAsync(
                p => p.Id == id && p.WriterId == me.PersonId && p.DoneInId == null,
                ct
            );
        if (point is null)
            return new Problem.Missing("This point");
        if ((await acts.Series(point.SeriesId, ct)).Problem is { } refused)
            return refused;
        db.Remove(point);
        return await db.Save(ct) is { } problem ? problem : point.SeriesId;
    }
}
