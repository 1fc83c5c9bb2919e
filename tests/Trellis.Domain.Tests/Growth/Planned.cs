using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

/// <summary>Plans to try the rules on.</summary>
internal static class Planned
{
    public static PlanDocument Document(params IReadOnlyList<PlannedGoal> goals) =>
        new("", "Content designer", "", 2, 32 * 60, goals, []);

    public static PlannedGoal Goal(string title, params IReadOnlyList<PlannedLevel> levels) =>
        new(
            Id<Goal>.New(),
            title,
            "",
            GoalKind.ProfessionalDevelopment,
            null,
            null,
            null,
            new DateOnly(2027, 3, 26),
            levels,
            [new("Ask for a day", null, null)]
        );

    public static PlannedLevel Level(Id<Item> item, string name, int? from, int to) =>
        new(item, name, ItemKind.Competency, from, to, ["Aware", "Working", "Proficient", "Leading"], null, null);
}
