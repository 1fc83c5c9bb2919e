namespace Trellis.Growth.OneOnOnes;

/// <summary>Moves an open point up or down on the agenda.</summary>
public sealed class OrderPoint(AppDb db, Viewer me, OneOnOneActs acts)
{
    public Task<Result<Id<OneOnOneSeries>>> Handle(Id<OneOnOnePoint> id, bool up, CancellationToken ct) =>
        db.InSerializedTransaction(() => Order(id, up, ct), ct);

    private async Task<Result<Id<OneOnOneSeries>>> Order(Id<OneOnOnePoint> id, bool up, CancellationToken ct)
    {
        var sight = db.For(me);
        if (await sight.OneOnOnePoints.SingleOrDefaultAsync(p => p.Id == id && p.DoneInId == null, ct) is not { } point)
            return new Problem.Missing("This point");
        if ((await acts.Series(point.SeriesId, ct)).Problem is { } refused)
            return refused;
        var others = sight.OneOnOnePoints.Where(p => p.SeriesId == point.SeriesId && p.DoneInId == null);
        var next = up
            ? await others.Where(p => p.Place < point.Place).OrderByDescending(p => p.Place).FirstOrDefaultAsync(ct)
            : await others.Where(p => p.Place > point.Place).OrderBy(p => p.Place).FirstOrDefaultAsync(ct);
        if (next is null)
            return point.SeriesId;
        (point.Place, next.Place) = (next.Place, point.Place);
        return await db.Save(ct) is { } problem ? problem : point.SeriesId;
    }
}
