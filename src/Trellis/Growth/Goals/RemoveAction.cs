namespace Trellis.Growth.Goals;

/// <summary>Removes an action from a goal of one’s own.</summary>
public sealed class RemoveAction(AppDb db, Viewer me, GoalActs acts)
{
    /// <summary>The goal that the action belonged to.</summary>
    public async Task<Result<Id<Goal>>> Handle(Id<GoalAction> id, CancellationToken ct)
    {
        if (await db.For(me).GoalActions.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } action)
            return new Problem.Missing("This action");
        if ((await acts.Own(action.GoalId, GoalAct.Act, ct)).Problem is { } refused)
            return refused is Problem.Missing ? new Problem.Missing("This action") : refused;
        db.Remove(action);
        return await db.Save(ct) is { } problem ? problem : action.GoalId;
    }
}
