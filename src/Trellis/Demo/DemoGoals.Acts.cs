using Trellis.Growth.Goals;
#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>The acts of the chapter: each by somebody on a day.</summary>
public sealed partial class DemoGoals
{
    /// <summary>Whose goals are open to everyone; those of the others are shared with their manager.</summary>
    private static readonly string[] Open = ["wei.chen", "luis.ortega"];

    /// <param name="due">In how many days from today.</param>
    private async Task<Result<Id<Goal>>> Goal(
        string by,
        int ago,
        string title,
        string why,
        int due,
        string? action,
        CancellationToken ct,
        params (string Item, int From, int To)[] items
    )
    {
        var ids = await Ids(items.Select(i => i.Item), ct);
        var request = new WriteGoal.Request
        {
            Title = title,
            Why = why,
            Kind = GoalKind.ProfessionalDevelopment,
            Audience = Open.Contains(by) ? GoalAudience.Everyone : GoalAudience.Manager,
            DueOn = Today.AddDays(due),
            FirstAction = action,
            FirstActionDueOn = action is null ? null : Today.AddDays(21),
            Start = true,
            Items = [.. items.Select(i => new GoalContent.Aim(ids[i.Item], i.To))],
        };
        var written = await As(by, ago).Get<WriteGoal, Id<Goal>>(s => s.Handle(request, ct));
        if (written.Problem is not null)
            return written;
        var held = items.Select(i => (i.Item, i.From)).ToArray();
        return await CheckIn(by, ago, written.Value, "Started, as we agreed in our meeting.", ct, held) is { } problem
            ? problem
            : written;
    }

    /// <summary>A goal of community participation that is under way.</summary>
    private Task<Result<Id<Goal>>> Give(
        string by,
        int ago,
        string title,
        string why,
        int due,
        Participation how,
        int hours,
        CancellationToken ct
    ) =>
        As(by, ago)
            .Get<WriteGoal, Id<Goal>>(s =>
                s.Handle(
                    new()
                    {
                        Title = title,
                        Why = why,
                        Kind = GoalKind.CommunityParticipation,
                        Participation = how,
                        Hours = hours,
                        Audience = GoalAudience.Everyone,
                        DueOn = Today.AddDays(due),
                        Start = true,
                        Items = [],
                    },
                    ct
                )
            );

    private async Task<Problem?> CheckIn(
        string by,
        int ago,
        Id<Goal> goal,
        string text,
        CancellationToken ct,
        params (string Item, int Level)[] levels
    )
    {
        var ids = await Ids(levels.Select(l => l.Item), ct);
        var request = new AddCheckIn.Request
        {
            Text = text,
            Levels = [.. levels.Select(l => new NotedLevels.Noted(ids[l.Item], l.Level))],
        };
        return await As(by, ago).Do<AddCheckIn>(s => s.Handle(goal, request, ct));
    }

    /// <summary>Moves the date, and leaves the rest as it is.</summary>
    private async Task<Problem?> Move(string by, int ago, Id<Goal> id, int due, string why, CancellationToken ct)
    {
        var goal = await db.Set<Goal>().AsNoTracking().Include(g => g.Items).SingleAsync(g => g.Id == id, ct);
        var request = new ChangeGoal.Request
        {
            Title = goal.Title,
            Why = goal.Why,
            Kind = goal.Kind,
            Audience = goal.Audience,
            DueOn = Today.AddDays(due),
            Reason = why,
            Version = goal.Version,
            Items = [.. goal.Items.Select(i => new GoalContent.Aim(i.ItemId, i.To))],
        };
        return await As(by, ago).Do<ChangeGoal>(s => s.Handle(id, request, ct));
    }

    private async Task<Problem?> ToDo(string by, int ago, Id<Goal> goal, string text, int due, CancellationToken ct)
    {
        var request = new AddAction.Request { Text = text, DueOn = Today.AddDays(due) };
        return (await As(by, ago).Get<AddAction, Id<GoalAction>>(s => s.Handle(goal, request, ct))).Problem;
    }

    /// <summary>Does the first action of a goal.</summary>
    private async Task<Problem?> Done(string by, int ago, Id<Goal> goal, CancellationToken ct)
    {
        var action = await db.Set<GoalAction>().Where(a => a.GoalId == goal).Select(a => a.Id).FirstAsync(ct);
        return (await As(by, ago).Get<FinishAction, Id<Goal>>(s => s.Handle(action, isDone: true, ct))).Problem;
    }

    private Task<Problem?> Close(string by, int ago, Id<Goal> goal, string learned, CancellationToken ct) =>
        As(by, ago).Do<CloseGoal>(s => s.Handle(goal, new() { IsDone = true, Learned = learned }, ct));

    /// <summary>What was asked for before there were goals supports one.</summary>
    private async Task<Problem?> Bought(Id<Goal> goal, CancellationToken ct, params string[] what)
    {
        foreach (var request in await db.Set<StipendRequest>().Where(r => what.Contains(r.What)).ToListAsync(ct))
            db.Add(new GoalPurchase { RequestId = request.Id, GoalId = goal });
        return await db.Save(ct);
    }

    private Task<Dictionary<string, Id<Item>>> Ids(IEnumerable<string> names, CancellationToken ct)
    {
        var wanted = names.ToList();
        return db.Set<Item>().Where(i => wanted.Contains(i.Name)).ToDictionaryAsync(i => i.Name, i => i.Id, ct);
    }
}
