namespace Trellis.Growth.Goals;

/// <summary>Says that an action of one’s own goal is done, or not done after all.</summary>
public sealed class FinishAction(AppDb db, Viewer me, GoalActs acts)
{
    /// <summary>The goal that the action belongs to.</summary>
    public async Task<Result<Id<Goal>>> Handle(Id<GoalAction> id, bool isDone, CancellationToken ct)
    {
        if (await db.For(me).GoalActions.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } action)
            return new Problem.Missing("This action");
        if ((await acts.Own(action.GoalId, GoalAct.Act, ct)).Problem is { } refused)
            return refused is Problem.Missing ? new Problem.Missing("This action") : refused;
        if (isDone != action.DoneOn is not null)
            action.DoneOn = isDone ? me.Today : null;
        return await db.Save(ct) is { } problem ? problem : action.GoalId;
    }
}
