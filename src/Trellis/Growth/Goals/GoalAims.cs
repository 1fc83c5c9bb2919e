using Trellis.Frameworks.Read;

namespace Trellis.Growth.Goals;

/// <summary>What the rules ask about the competencies and skills of a goal: their scales, and the levels held now.</summary>
internal static class GoalAims
{
    /// <summary>Missing where one of them is not in the framework.</summary>
    public static async Task<Result<IReadOnlyList<GoalAim>>> Of(
        Sight sight,
        Id<Person> person,
        IReadOnlyList<GoalContent.Aim> wanted,
        CancellationToken ct
    )
    {
        var ids = wanted.Select(a => a.Item).Distinct().ToList();
        var facts = await ItemFacts.Of(sight, ids, ct);
        if (ids.Exists(i => !facts.ContainsKey(i)))
            return new Problem.Refused(
                "goal.incomplete",
                "Choose competencies and skills from the framework.",
                nameof(GoalContent.Items)
            );
        var points = await LevelPoints.Of(sight, person, ids, ct);
        return wanted
            .Select(a => new GoalAim(
                a.Item,
                facts[a.Item].Name,
                facts[a.Item].Max,
                LevelHistory.Now(points[a.Item]),
                a.To
            ))
            .ToList();
    }
}
