namespace Trellis.Frameworks.Versions;

/// <summary>
/// Whom the changes of a version affect. Frameworks asks; Careers, which knows assessments, answers.
/// </summary>
public interface IChangeImpact
{
    /// <summary>
    /// The impact of each change of an expected level; empty for viewers who do not edit frameworks.
    /// </summary>
    Task<IReadOnlyDictionary<LevelChange, Impact>> Load(
        Id<Framework> framework,
        IReadOnlyCollection<Change> changes,
        CancellationToken ct
    );
}

/// <summary>Changes as sentences that name the people whom they affect.</summary>
public static class ChangeImpacts
{
    public static string Describe(this IReadOnlyDictionary<LevelChange, Impact> impacts, Change change) =>
        FrameworkImpact.Describe(change, change.Level is { } level ? impacts.GetValueOrDefault(level) : null);

    public static async Task<IReadOnlyList<string>> Describe(
        this IChangeImpact impact,
        Id<Framework> framework,
        IReadOnlyCollection<Change> changes,
        CancellationToken ct
    )
    {
        var impacts = await impact.Load(framework, changes, ct);
        return [.. changes.Select(impacts.Describe)];
    }
}
