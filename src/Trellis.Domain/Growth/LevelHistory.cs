namespace Trellis.Domain.Growth;

/// <summary>Where a point in the history of a level comes from.</summary>
public enum LevelSource
{
    /// <summary>The owner’s own check-in on a goal.</summary>
    CheckIn,

    /// <summary>A check-in by their manager.</summary>
    ManagerCheckIn,
    SelfAssessment,
    ManagerAssessment,
    FinalAssessment,
}

/// <summary>The level of somebody in one competency or skill, as somebody saw it on a day.</summary>
/// <param name="At">The instant, in UTC; points are in its order.</param>
/// <param name="Level">The rank.</param>
/// <param name="By">The name of whoever said so.</param>
public sealed record LevelPoint(DateTime At, int Level, LevelSource Source, string By)
{
    /// <summary>Whether it is a manager’s own view, which stands beside the others and is never mixed with them.</summary>
    public bool IsManagers => Source is LevelSource.ManagerCheckIn or LevelSource.ManagerAssessment;
}

/// <summary>The history of one person’s level in one competency or skill.</summary>
public static class LevelHistory
{
    /// <summary>
    /// The level now: the latest that its owner or a final assessment says. A manager’s own view alone does not move it.
    /// Null if there is none.
    /// </summary>
    public static int? Now(IEnumerable<LevelPoint> points) =>
        points.Where(p => !p.IsManagers).OrderBy(p => p.At).LastOrDefault()?.Level;

    /// <summary>The level that was known at an instant, by the same rule. Null if there was none.</summary>
    public static int? At(IEnumerable<LevelPoint> points, DateTime instant) => Now(points.Where(p => p.At <= instant));

    /// <summary>
    /// The points, oldest first, without those that repeat what was said before: a check-in that repeats the level is left
    /// out, an assessment always stays.
    /// </summary>
    public static IReadOnlyList<LevelPoint> Told(IEnumerable<LevelPoint> points)
    {
        var told = new List<LevelPoint>();
        foreach (var point in points.OrderBy(p => p.At))
            if (IsAssessment(point) || told.FindLast(p => p.IsManagers == point.IsManagers)?.Level != point.Level)
                told.Add(point);
        return told;
    }

    private static bool IsAssessment(LevelPoint point) =>
        point.Source is LevelSource.SelfAssessment or LevelSource.ManagerAssessment or LevelSource.FinalAssessment;
}
