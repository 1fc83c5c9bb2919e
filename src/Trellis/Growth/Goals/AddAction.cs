namespace Trellis.Growth.Goals;

/// <summary>Adds something to do to a goal of one’s own.</summary>
public sealed class AddAction(AppDb db, Viewer me, GoalActs acts)
{
    internal const string Longer = "This is longer than 200 characters. Shorten it a little.";

    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Write what there is to do."),
            AtMost(GoalRules.ActionLimit, ErrorMessage = Longer)
        ]
        public string? Text { get; set; }

        /// <summary>By when; null if no day is set.</summary>
        public DateOnly? DueOn { get; set; }
    }

    public async Task<Result<Id<GoalAction>>> Handle(Id<Goal> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Own(id, GoalAct.Act, ct);
        if (begun.Value is null)
            return begun.Problem!;
        if (GoalRules.RefuseActionDate(request.DueOn, me.Today) is { } refused)
            return refused;
        var text = Names.TidyText(request.Text);
        var there = await db.For(me)
            .GoalActions.Where(a => a.GoalId == id)
            .Select(a => new
            {
                a.Id,
                a.Text,
                a.DoneOn,
            })
            .ToListAsync(ct);
        if (there.Find(a => a.DoneOn == null && Names.Key(a.Text) == Names.Key(text)) is { } same)
            return same.Id; // a form that is sent twice is one action
        if (there.Count >= GoalRules.MostActions)
            return new Problem.Refused(
                "goal.many-actions",
                $"A goal has at most {GoalRules.MostActions} actions. Remove one first."
            );
        var action = new GoalAction
        {
            GoalId = id,
            Text = text,
            DueOn = request.DueOn,
        };
        db.Add(action);
        return await db.Save(ct) is { } problem ? problem : action.Id;
    }
}
