namespace Trellis.Growth.OneOnOnes;

/// <summary>Removes an action that is not done, because it is no longer meant or was mistyped: either of the two.</summary>
public sealed class DropAction(AppDb db, Viewer me, OneOnOneActs acts)
{
    public async Task<Result<Id<OneOnOneSeries>>> Handle(Id<OneOnOneAction> id, CancellationToken ct)
    {
        if (await db.For(me).OneOnOneActions.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } action)
            return new Problem.Missing("This action");
        if ((await acts.Series(action.SeriesId, ct)).Problem is { } refused)
            return refused;
        if (action.DoneOn is not null)
            return new Problem.Refused("one-on-one.done", "This action is done.");
        db.Remove(action);
        return await db.Save(ct) is { } problem ? problem : action.SeriesId;
    }
}
