using Trellis.Messages;

namespace Trellis.Growth.Goals;

/// <summary>Closes a goal of one’s own as done or dropped, with what was learned and the levels reached.</summary>
public sealed class CloseGoal(AppDb db, Viewer me, GoalActs acts)
{
    public sealed class Request : NotedLevels
    {
        /// <summary>Whether it is done; otherwise it is dropped.</summary>
        public bool IsDone { get; set; }

        /// <summary>Asked for where it is done.</summary>
        [AtMost(GoalRules.TextLimit, ErrorMessage = GoalContent.Longer)]
        public string? Learned { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Goal> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Own(id, GoalAct.Close, ct);
        if (begun.Value is not { } goal)
            return begun.Problem!;
        var learned = Names.TidyText(request.Learned);
        if (GoalRules.RefuseClose(request.IsDone, learned) is { } refused)
            return refused;
        if (request.Levels.Count > 0 && await AddCheckIn.Add(db, me, goal, "", request.Levels, ct) is { } wrongLevel)
            return wrongLevel;
        (goal.State, goal.EndedOn, goal.Learned) = (
            request.IsDone ? GoalState.Done : GoalState.Dropped,
            me.Today,
            learned
        );
        if (request.IsDone && goal.Audience != GoalAudience.OnlyMe && await ManagerOf(goal.PersonId, ct) is { } manager)
            db.Tell(me, GrowthMessages.Reached, manager, GrowthRoutes.Goal(id));
        db.Record(me, GrowthActivity.GoalClosed, id.ToString(), goal.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    private async Task<Id<Person>?> ManagerOf(Id<Person> person, CancellationToken ct) =>
        (await db.For(me).ManagersToday.SingleOrDefaultAsync(m => m.PersonId == person, ct))?.ManagerId;
}
