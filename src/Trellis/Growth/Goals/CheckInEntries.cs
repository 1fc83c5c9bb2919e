using Trellis.Frameworks.Read;

namespace Trellis.Growth.Goals;

/// <summary>What was said on a goal, as far as the viewer reads it.</summary>
internal static class CheckInEntries
{
    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<GoalView.Entry>> Of(Sight sight, Viewer me, Goal goal, CancellationToken ct)
    {
        var rows = await sight
            .CheckIns.AsNoTracking()
            .Where(c => c.GoalId == goal.Id)
            .Include(c => c.Writer)
            .Include(c => c.Levels)
            .OrderByDescending(c => c.At)
            .AsSplitQuery()
            .ToListAsync(ct);
        var items = await ItemFacts.Of(sight, [.. rows.SelectMany(c => c.Levels).Select(l => l.ItemId).Distinct()], ct);
        return
        [
            .. rows.Select(c => new GoalView.Entry(
                c.Writer!.Name,
                c.WriterId == goal.PersonId,
                c.WriterId == me.PersonId,
                c.At,
                c.Text,
                c.MovedFrom,
                c.MovedTo,
                [
                    .. c
                        .Levels.Where(l => items.ContainsKey(l.ItemId))
                        .Select(l => new GoalView.NotedLevel(
                            l.ItemId,
                            items[l.ItemId].Name,
                            l.Level,
                            items[l.ItemId].LevelName(l.Level)
                        )),
                ]
            )),
        ];
    }
}
