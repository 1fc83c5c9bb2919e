using Trellis.Domain.Frameworks.Diff;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// The differences between two contents in words. A part is the same as long as its key is the same: renamed and moved
/// are never removed and added.
/// </summary>
public static class FrameworkDiff
{
    /// <summary>
    /// Every change: positions first, because they affect people, then competencies and skills, then the rest; each in
    /// the order of the later content.
    /// </summary>
    public static IReadOnlyList<Change> Between(FrameworkContent before, FrameworkContent after)
    {
        var both = new ContentPair(before, after);
        return
        [
            .. PositionChanges.In(both),
            .. CompetencyChanges.In(both),
            .. CategoryChanges.In(both),
            .. RoleChanges.In(both),
            .. FamilyChanges.In(both),
            .. ScaleChanges.In(both),
            .. AboutChanges.In(both),
        ];
    }

    /// <summary>
    /// The name of a level of an item in a content: the name on its scale, or "level 3" for skills.
    /// </summary>
    public static string LevelName(FrameworkContent content, string item, int level)
    {
        if (content.Competencies.FirstOrDefault(c => c.Key == item) is not { } competency)
            return $"level {level}";
        var levels = content.Scales.FirstOrDefault(s => s.Key == competency.Scale)?.Levels ?? [];
        return level >= 1 && level <= levels.Count ? levels[level - 1].Name : $"level {level}";
    }
}
