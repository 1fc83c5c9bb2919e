namespace Trellis.Growth.Goals;

/// <summary>Starts a goal that was written down for later: from now on its readers see it.</summary>
public sealed class StartGoal(AppDb db, Viewer me, GoalActs acts)
{
    public async Task<Result<Done>> Handle(Id<Goal> id, CancellationToken ct)
    {
        var begun = await acts.Own(id, GoalAct.Start, ct);
        if (begun.Value is not { } goal)
            return begun.Problem!;
        if (GoalRules.RefuseContent(goal.DueOn, [], movesDate: true, me.Today) is { } refused)
            return refused;
        (goal.State, goal.StartedOn) = (GoalState.Active, me.Today);
        db.Record(me, GrowthActivity.GoalStarted, id.ToString(), goal.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
