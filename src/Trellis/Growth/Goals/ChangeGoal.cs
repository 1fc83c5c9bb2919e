using System.ComponentModel.DataAnnotations;

namespace Trellis.Growth.Goals;

/// <summary>Changes what a goal of one’s own says, its date and who reads it.</summary>
public sealed class ChangeGoal(AppDb db, Viewer me, GoalActs acts)
{
    public sealed class Request : GoalContent
    {
        /// <summary>Why the date of an active goal moves; empty where it stays.</summary>
        [AtMost(GoalRules.TextLimit, ErrorMessage = Longer)]
        public string? Reason { get; set; }

        /// <summary>The version that was read.</summary>
        [Required(ErrorMessage = "Say which version was read."), Range(0, int.MaxValue)]
        public int? Version { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Goal> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Own(id, GoalAct.Change, ct);
        if (begun.Value is not { } goal)
            return begun.Problem!;
        if (goal.Version != request.Version)
            return new Problem.Stale(
                "You changed this goal in another window in the meantime. What you typed here is still here, and who can "
                    + "read it is as you chose there. Save again to replace the rest."
            );
        var aims = await GoalAims.Of(db.For(me), goal.PersonId, request.Items!, ct);
        if (aims.Value is not { } wanted)
            return aims.Problem!;
        if (await HasTwin(goal, Names.Key(request.Title), ct))
            return new Problem.Refused("goal.same", GoalActs.SameTitle, nameof(Request.Title));
        var (due, reason) = (request.DueOn!.Value, Names.TidyText(request.Reason));
        // what was chosen before stays, although its level is reached meanwhile
        var chosen = wanted.Where(a => !goal.Items.Exists(i => i.ItemId == a.Item && i.To == a.To)).ToList();
        var refused =
            GoalRules.RefuseContent(due, chosen, movesDate: due != goal.DueOn, me.Today)
            ?? (wanted.DistinctBy(a => a.Item).Count() < wanted.Count ? Twice : null)
            ?? GoalRules.RefuseMove(goal.State, goal.DueOn, due, reason);
        if (refused is not null)
            return refused;
        var moves = goal.State == GoalState.Active && goal.DueOn != due;
        if (moves && await acts.RefuseOneMore(id, ct) is { } many)
            return many;

        if (goal.Audience != request.Audience)
            db.Record(me, GrowthActivity.AudienceChanged, id.ToString(), goal.PersonId);
        if (moves)
            db.Add(
                new CheckIn
                {
                    GoalId = id,
                    WriterId = goal.PersonId,
                    At = me.Now,
                    Text = reason,
                    MovedFrom = goal.DueOn,
                    MovedTo = due,
                }
            );
        goal.Title = Names.Tidy(request.Title);
        goal.TitleKey = Names.Key(goal.Title);
        goal.Why = Names.TidyText(request.Why);
        goal.Classify(request.Kind!.Value, request.Participation, request.Hours);
        (goal.Audience, goal.DueOn) = (request.Audience!.Value, due);
        goal.Items.RemoveAll(i => wanted.All(a => a.Item != i.ItemId));
        foreach (var aim in wanted)
        {
            if (goal.Items.Find(i => i.ItemId == aim.Item) is { } kept)
                kept.To = aim.To;
            else
                goal.Items.Add(WriteGoal.Item(aim, me.Now));
        }
        db.MarkChanged(goal);
        db.Record(me, GrowthActivity.GoalChanged, id.ToString(), goal.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    private Task<bool> HasTwin(Goal goal, string key, CancellationToken ct) =>
        db.For(me)
            .Goals.AnyAsync(
                g => g.PersonId == goal.PersonId && g.Id != goal.Id && g.EndedOn == null && g.TitleKey == key,
                ct
            );

    private static readonly Problem.Refused Twice = new(
        "goal.incomplete",
        "Choose each competency or skill only once.",
        nameof(Request.Items)
    );
}
