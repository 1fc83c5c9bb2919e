namespace Trellis.Growth.Goals;

/// <summary>
/// For the export of one’s own data: one’s goals with everything in them, and the check-ins that one wrote for others.
/// </summary>
public sealed class MyGoalData(AppDb db, Viewer me)
{
    public sealed record View(IReadOnlyList<GoalData> Goals, IReadOnlyList<CheckInData> CheckInsForOthers);

    public sealed record GoalData(
        string Title,
        string Why,
        GoalKind Kind,
        Participation? Participation,
        int? Hours,
        GoalAudience Audience,
        GoalState State,
        DateTime WrittenAt,
        DateOnly? StartedOn,
        DateOnly DueOn,
        DateOnly? EndedOn,
        string Learned,
        IReadOnlyList<GoalList.Aim> Items,
        IReadOnlyList<ActionData> Actions,
        IReadOnlyList<CheckInData> CheckIns
    );

    public sealed record ActionData(string Text, DateOnly? DueOn, DateOnly? DoneOn);

    public sealed record CheckInData(
        string By,
        DateTime At,
        string Text,
        DateOnly? MovedFrom,
        DateOnly? MovedTo,
        IReadOnlyList<LevelData> Levels
    );

    /// <param name="Level">The rank.</param>
    public sealed record LevelData(string Item, int Level);

    public async Task<View> Load(CancellationToken ct)
    {
        var sight = db.For(me);
        var goals = await sight
            .Goals.AsNoTracking()
            .Where(g => g.PersonId == me.PersonId)
            .OrderBy(g => g.WrittenAt)
            .Select(g => new GoalData(
                g.Title,
                g.Why,
                g.Kind,
                g.Participation,
                g.Hours,
                g.Audience,
                g.State,
                g.WrittenAt,
                g.StartedOn,
                g.DueOn,
                g.EndedOn,
                g.Learned,
                g.Items.OrderBy(i => i.Item!.Name).Select(i => new GoalList.Aim(i.ItemId, i.Item!.Name, i.To)).ToList(),
                g.Actions.OrderBy(a => a.Id).Select(a => new ActionData(a.Text, a.DueOn, a.DoneOn)).ToList(),
                sight
                    .CheckIns.Where(c => c.GoalId == g.Id)
                    .OrderBy(c => c.At)
                    .Select(c => new CheckInData(
                        c.Writer!.Name,
                        c.At,
                        c.Text,
                        c.MovedFrom,
                        c.MovedTo,
                        c.Levels.Select(l => new LevelData(l.Item!.Name, l.Level)).ToList()
                    ))
                    .ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
        var forOthers = await sight
            .CheckIns.Where(c => c.WriterId == me.PersonId && c.Goal!.PersonId != me.PersonId)
            .OrderBy(c => c.At)
            .Select(c => new CheckInData(
                me.Name,
                c.At,
                c.Text,
                c.MovedFrom,
                c.MovedTo,
                c.Levels.Select(l => new LevelData(l.Item!.Name, l.Level)).ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
        return new(goals, forOthers);
    }
}
