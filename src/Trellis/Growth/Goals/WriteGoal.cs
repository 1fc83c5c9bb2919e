namespace Trellis.Growth.Goals;

/// <summary>Writes down a goal of one's own: started at once, or for later. A suggestion of a 360 is accepted so.</summary>
public sealed class WriteGoal(AppDb db, Viewer me, Suggestions suggestions)
{
    public sealed class Request : GoalContent
    {
        /// <summary>Something small to begin with; may be empty.</summary>
        [AtMost(GoalRules.ActionLimit, ErrorMessage = AddAction.Longer)]
        public string? FirstAction { get; set; }

        /// <summary>By when; null if no day is set.</summary>
        public DateOnly? FirstActionDueOn { get; set; }

        /// <summary>The suggestion that it accepts; null if it accepts none.</summary>
        public Id<SuggestedGoal>? Suggestion { get; set; }

        /// <summary>Whether it is started, and not only written down.</summary>
        public bool Start { get; set; }
    }

    public Task<Result<Id<Goal>>> Handle(Request request, CancellationToken ct) =>
        db.RetryOnConflict(() => Write(request, ct));

    private async Task<Result<Id<Goal>>> Write(Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (me.PersonId is not { } owner)
            return new Problem.Forbidden();
        var sight = db.For(me);
        var aims = await GoalAims.Of(sight, owner, request.Items!, ct);
        if (aims.Value is not { } wanted)
            return aims.Problem!;
        var (due, title) = (request.DueOn!.Value, Names.Tidy(request.Title));
        if (GoalRules.RefuseContent(due, wanted, movesDate: true, me.Today) is { } refused)
            return refused;
        if (GoalRules.RefuseActionDate(request.FirstActionDueOn, me.Today) is { } past)
            return past with { Field = nameof(Request.FirstActionDueOn) };
        if (request.FirstActionDueOn is not null && Names.IsBlank(request.FirstAction))
            return new Problem.Refused(
                "goal.incomplete",
                "Write the first action, or leave its date empty.",
                nameof(Request.FirstAction)
            );
        if (await RefuseAnother(owner, title, ct) is { } another)
            return another;
        if (request.Suggestion is { } suggestion && await suggestions.Refuse(suggestion, ct) is { } lapsed)
            return lapsed;

        var goal = new Goal
        {
            PersonId = owner,
            Title = title,
            TitleKey = Names.Key(title),
            Why = Names.TidyText(request.Why),
            Audience = request.Audience!.Value,
            DueOn = due,
            WrittenAt = me.Now,
            SuggestionId = request.Suggestion,
            Items = [.. wanted.Select(a => Item(a, me.Now))],
        };
        goal.Classify(request.Kind!.Value, request.Participation, request.Hours);
        if (Names.TidyText(request.FirstAction) is { Length: > 0 } action)
            goal.Actions.Add(new() { Text = action, DueOn = request.FirstActionDueOn });
        if (request.Start)
            (goal.State, goal.StartedOn) = (GoalState.Active, me.Today);
        db.Add(goal);
        db.Record(
            me,
            request.Start ? GrowthActivity.GoalStarted : GrowthActivity.GoalWritten,
            goal.Id.ToString(),
            owner
        );
        return await db.Save(ct) is { } problem ? problem : goal.Id;
    }

    internal static GoalItem Item(GoalAim aim, DateTime now) =>
        new()
        {
            ItemId = aim.Item,
            ChosenAt = now,
            To = aim.To,
        };

    /// <summary>One open goal of a title, which keeps a form that is sent twice from being two; and not too many.</summary>
    private async Task<Problem?> RefuseAnother(Id<Person> owner, string title, CancellationToken ct)
    {
        var open = await db.For(me)
            .Goals.Where(g => g.PersonId == owner)
            .Where(g => g.State == GoalState.Proposed || g.State == GoalState.Active)
            .Select(g => g.Title)
            .ToListAsync(ct);
        return open.Exists(t => Names.Key(t) == Names.Key(title))
                ? new Problem.Refused("goal.same", GoalActs.SameTitle, nameof(Request.Title))
            : open.Count >= GoalRules.MostOpen
                ? new Problem.Refused(
                    "goal.many",
                    $"You have {GoalRules.MostOpen} open goals already. Close one first."
                )
            : null;
    }
}
