using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>What became of the goals of one plan in the next: product.md §5.</summary>
/// <param name="Carried">Goals in both, as the newer says them.</param>
/// <param name="Added">Goals of the newer alone.</param>
/// <param name="Left">Goals of the older alone: they were closed, or are no longer shared.</param>
/// <param name="Levels">Competencies and skills in either, by name.</param>
public sealed record PlanComparison(
    IReadOnlyList<PlannedGoal> Carried,
    IReadOnlyList<PlannedGoal> Added,
    IReadOnlyList<PlannedGoal> Left,
    IReadOnlyList<PlanComparison.Level> Levels
)
{
    /// <summary>A competency or skill then and now.</summary>
    /// <param name="Then">Null where the older plan did not work on it.</param>
    /// <param name="Now">Null where the newer plan does not work on it.</param>
    public sealed record Level(Id<Item> Item, string Name, PlannedLevel? Then, PlannedLevel? Now);

    /// <summary>
    /// Goals are the same where they are the same goal, whatever its title is now; where two goals of a plan work on one
    /// competency, the higher aim counts.
    /// </summary>
    public static PlanComparison Of(PlanDocument then, PlanDocument now)
    {
        var (before, after) = (then.Goals.Select(g => g.Id).ToHashSet(), now.Goals.Select(g => g.Id).ToHashSet());
        var (old, fresh) = (Highest(then), Highest(now));
        return new(
            [.. now.Goals.Where(g => before.Contains(g.Id))],
            [.. now.Goals.Where(g => !before.Contains(g.Id))],
            [.. then.Goals.Where(g => !after.Contains(g.Id))],
            [
                .. old
                    .Keys.Union(fresh.Keys)
                    .Select(item =>
                    {
                        var (was, isNow) = (old.GetValueOrDefault(item), fresh.GetValueOrDefault(item));
                        return new Level(item, (isNow ?? was)!.Name, was, isNow);
                    })
                    .OrderBy(l => l.Name, StringComparer.Ordinal)
                    .ThenBy(l => l.Item.Value),
            ]
        );
    }

    private static Dictionary<Id<Item>, PlannedLevel> Highest(PlanDocument plan) =>
        plan.Goals.SelectMany(g => g.Levels).GroupBy(l => l.Item).ToDictionary(g => g.Key, g => g.MaxBy(l => l.To)!);
}
