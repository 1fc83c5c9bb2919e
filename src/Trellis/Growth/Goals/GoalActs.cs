namespace Trellis.Growth.Goals;

/// <summary>How a command on a goal begins: the goal through the viewer’s sight, and whether the rules let it.</summary>
public sealed class GoalActs(AppDb db, Viewer me)
{
    /// <summary>What is said where an open goal has the title already.</summary>
    internal const string SameTitle = "You already have an open goal with this title.";

    /// <summary>One’s own goal, with its competencies and skills.</summary>
    public Task<Result<Goal>> Own(Id<Goal> id, GoalAct act, CancellationToken ct) =>
        Begin(db.For(me).Goals.Where(g => g.PersonId == me.PersonId), id, act, ct);

    /// <summary>An action of one’s own goal.</summary>
    public async Task<Result<GoalAction>> OwnAction(Id<GoalAction> id, CancellationToken ct)
    {
        var action = await db.For(me)
            .GoalActions.Include(a => a.Goal)
            .SingleOrDefaultAsync(a => a.Id == id && a.Goal!.PersonId == me.PersonId, ct);
        if (action is null)
            return new Problem.Missing("This action");
        return GoalRules.Refuse(action.Goal!.State, GoalAct.Act) is { } refused ? refused : action;
    }

    /// <summary>Whether a check-in can still be added. Null if nothing stands in the way.</summary>
    public async Task<Problem?> RefuseOneMore(Id<Goal> id, CancellationToken ct) =>
        GoalRules.RefuseOneMore(await db.For(me).CheckIns.CountAsync(c => c.GoalId == id, ct));

    /// <summary>One’s own goal, or one shared by whoever reports to the viewer.</summary>
    public Task<Result<Goal>> Followed(Id<Goal> id, GoalAct act, CancellationToken ct) =>
        Begin(db.For(me).FollowedGoals, id, act, ct);

    private static async Task<Result<Goal>> Begin(IQueryable<Goal> seen, Id<Goal> id, GoalAct act, CancellationToken ct)
    {
        if (await seen.Include(g => g.Items).SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return new Problem.Missing("This goal");
        return GoalRules.Refuse(goal.State, act) is { } refused ? refused : goal;
    }
}
