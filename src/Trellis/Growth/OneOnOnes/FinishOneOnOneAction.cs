namespace Trellis.Growth.OneOnOnes;

/// <summary>Says that an action is done, or that it is not: either of the two.</summary>
public sealed class FinishOneOnOneAction(AppDb db, Viewer me, OneOnOneActs acts)
{
    public async Task<Result<Id<OneOnOneSeries>>> Handle(Id<OneOnOneAction> id, bool isDone, CancellationToken ct)
    {
        if (await db.For(me).OneOnOneActions.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } action)
            return new Problem.Missing("This action");
        if ((await acts.Series(action.SeriesId, ct)).Problem is { } refused)
            return refused;
        action.DoneOn = isDone ? action.DoneOn ?? me.Today : null;
        return await db.Save(ct) is { } problem ? problem : action.SeriesId;
    }
}
