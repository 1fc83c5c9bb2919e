using Trellis.Inbox;

namespace Trellis.Growth.Goals;

/// <summary>What goals ask of the viewer: suggestions to answer, actions to do, goals whose date has come.</summary>
public sealed class GoalTasks(AppDb db, Viewer me, Suggestions suggestions) : ITaskSource
{
    public const string Suggested = "goal.suggested";
    public const string ActionDue = "goal.action";
    public const string GoalDue = "goal.due";
    private const int Most = 50;

    /// <summary>How many days before its day an action is asked for.</summary>
    private const int Ahead = 7;

    public async Task<IReadOnlyList<OpenTask>> Tasks(CancellationToken ct)
    {
        if (me.PersonId is null)
            return [];
        var suggested = await suggestions.Load(ct);
        return
        [
            .. suggested.Count == 0
                ? Array.Empty<OpenTask>()
                :
                [
                    new OpenTask(
                        Suggested,
                        suggested.Count == 1
                            ? "Accept or decline a suggested goal"
                            : $"Accept or decline {suggested.Count} suggested goals",
                        "Open suggestions",
                        GrowthRoutes.Goals
                    )
                    {
                        Count = suggested.Count,
                        DueOn = suggested.Min(s => s.LastDay),
                        Since = suggested.Min(s => s.SharedOn),
                        Detail = "From your final assessment. It lapses if you do not answer by then.",
                    },
                ],
            .. await Due(ct),
        ];
    }

    /// <summary>Goals whose day has come, and actions whose day is near.</summary>
    private async Task<IReadOnlyList<OpenTask>> Due(CancellationToken ct)
    {
        var until = me.Today.AddDays(Ahead);
        var goals = await db.For(me)
            .Goals.Where(g => g.PersonId == me.PersonId && g.State == GoalState.Active)
            .Where(g => g.DueOn <= me.Today || g.Actions.Any(a => a.DoneOn == null && a.DueOn <= until))
            .OrderBy(g => g.DueOn)
            .Take(Most)
            .Select(g => new
            {
                g.Id,
                g.Title,
                g.DueOn,
                Actions = g
                    .Actions.Where(a => a.DoneOn == null && a.DueOn <= until)
                    .Select(a => new { a.Text, a.DueOn })
                    .ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. goals
                .Where(g => g.DueOn <= me.Today)
                .Select(g => new OpenTask(
                    GoalDue,
                    "Close a goal or move its date",
                    "Open goal",
                    GrowthRoutes.Goal(g.Id)
                )
                {
                    Detail = g.Title,
                    DueOn = g.DueOn,
                }),
            .. goals.SelectMany(
                g => g.Actions,
                (g, a) =>
                    new OpenTask(ActionDue, "Finish an action for a goal", "Open goal", GrowthRoutes.Goal(g.Id))
                    {
                        Detail = a.Text,
                        DueOn = a.DueOn,
                    }
            ),
        ];
    }

    public async Task<IReadOnlyList<Upcoming>> ComingUp(DateOnly until, CancellationToken ct) =>
        await db.For(me)
            .Goals.Where(g => g.PersonId == me.PersonId && g.State == GoalState.Active)
            .Where(g => g.DueOn > me.Today && g.DueOn <= until)
            .OrderBy(g => g.DueOn)
            .Take(Most)
            .Select(g => new Upcoming(g.DueOn, "Goal due", GrowthRoutes.Goal(g.Id))
            {
                Detail = g.Title,
                Neutral = "Goal due",
            })
            .ToListAsync(ct);
}
