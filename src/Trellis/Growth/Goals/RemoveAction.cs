namespace Trellis.Growth.Goals;

/// <summary>Removes an action from a goal of one’s own.</summary>
public sealed class RemoveAction(AppDb db, GoalActs acts)
{
    /// <summary>The goal that the action belonged to.</summary>
    public async Task<Result<Id<Goal>>> Handle(Id<GoalAction> id, CancellationToken ct)
    {
        var begun = await acts.OwnAction(id, ct);
        if (begun.Value is not { } action)
            return begun.Problem!;
        db.Remove(action);
        return await db.Save(ct) is { } problem ? problem : action.GoalId;
    }
}
