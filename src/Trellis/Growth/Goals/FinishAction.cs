namespace Trellis.Growth.Goals;

/// <summary>Says that an action of one’s own goal is done, or not done after all.</summary>
public sealed class FinishAction(AppDb db, Viewer me, GoalActs acts)
{
    /// <summary>The goal that the action belongs to.</summary>
    public async Task<Result<Id<Goal>>> Handle(Id<GoalAction> id, bool isDone, CancellationToken ct)
    {
        var begun = await acts.OwnAction(id, ct);
        if (begun.Value is not { } action)
            return begun.Problem!;
        if (isDone != action.DoneOn is not null)
            action.DoneOn = isDone ? me.Today : null;
        return await db.Save(ct) is { } problem ? problem : action.GoalId;
    }
}
