using Trellis.Frameworks.Read;
using Trellis.Messages;

namespace Trellis.Growth.Goals;

/// <summary>
/// Says what happened with a goal, and which levels moved: by its owner, or by the manager with whom it is shared.
/// </summary>
public sealed class AddCheckIn(AppDb db, Viewer me, GoalActs acts)
{
    public sealed class Request : NotedLevels
    {
        [AtMost(GoalRules.TextLimit, ErrorMessage = GoalContent.Longer)]
        public string? Text { get; set; }
    }

    public async Task<Result<Done>> Handle(Id<Goal> id, Request request, CancellationToken ct)
    {
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var begun = await acts.Followed(id, GoalAct.CheckIn, ct);
        if (begun.Value is not { } goal)
            return begun.Problem!;
        var text = Names.TidyText(request.Text);
        if (await IsThere(id, text, request.Levels, ct))
            return Done.It;
        if (await acts.RefuseOneMore(id, ct) is { } many)
            return many;
        if (await Add(db, me, goal, text, request.Levels, ct) is { } refused)
            return refused;
        db.Tell(me, GrowthMessages.CheckedIn, goal.PersonId, GrowthRoutes.Goal(id));
        db.Record(me, GrowthActivity.CheckedIn, id.ToString(), goal.PersonId);
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }

    /// <summary>Whether the viewer said the same a few minutes ago: a form that is sent twice is one check-in.</summary>
    private async Task<bool> IsThere(
        Id<Goal> id,
        string text,
        IReadOnlyList<NotedLevels.Noted> levels,
        CancellationToken ct
    )
    {
        var since = SentTwice.Since(me);
        var recent = await db.For(me)
            .CheckIns.Where(c => c.GoalId == id && c.WriterId == me.PersonId && c.At > since && c.Text == text)
            .Where(c => c.MovedTo == null)
            .Select(c => c.Levels.Select(l => new { l.ItemId, l.Level }).ToList())
            .ToListAsync(ct);
        return recent.Exists(r =>
            r.Select(l => (l.ItemId, l.Level)).ToHashSet().SetEquals(levels.Select(l => (l.Item, l.Level)))
        );
    }

    /// <summary>Adds a check-in, to be saved; or says why it cannot be.</summary>
    internal static async Task<Problem?> Add(
        AppDb db,
        Viewer me,
        Goal goal,
        string text,
        IReadOnlyList<NotedLevels.Noted> levels,
        CancellationToken ct
    )
    {
        var facts = await ItemFacts.Of(db.For(me), [.. goal.Items.Select(i => i.ItemId)], ct);
        var items = goal
            .Items.Where(i => facts.ContainsKey(i.ItemId))
            .Select(i => new GoalAim(i.ItemId, facts[i.ItemId].Name, facts[i.ItemId].Max, null, i.To))
            .ToList();
        if (GoalRules.RefuseCheckIn(text, [.. levels.Select(l => (l.Item, l.Level))], items) is { } refused)
            return refused;
        db.Add(
            new CheckIn
            {
                GoalId = goal.Id,
                WriterId = me.PersonId!.Value,
                At = me.Now,
                Text = text,
                Levels = [.. levels.Select(l => new CheckInLevel { ItemId = l.Item, Level = l.Level })],
            }
        );
        return null;
    }
}
