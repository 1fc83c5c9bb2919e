namespace Trellis.Growth.Goals;

/// <summary>Deletes a goal that was never started. Nobody else ever read it.</summary>
public sealed class DeleteGoal(AppDb db, Viewer me, GoalActs acts)
{
    public async Task<Result<Done>> Handle(Id<Goal> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, GoalAct.Delete, ct);
        if (begun.Value is not { } goal)
            return begun.Problem!;
        db.Remove(goal);
        db.Record(me, GrowthActivity.GoalDeleted, id.ToString(), goal.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
