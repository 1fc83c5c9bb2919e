using Trellis.Frameworks.Read;

namespace Trellis.Growth.Skills;

/// <summary>A line of somebody's skills, made of what the framework and the history say.</summary>
internal static class SkillLines
{
    public static PersonSkills.Line Of(ItemFacts item, IEnumerable<LevelPoint> points, int? required, bool wants)
    {
        var told = LevelHistory.Told(points);
        var level = LevelHistory.Now(told);
        return new(
            item.Id,
            item.Name,
            item.Kind,
            level,
            level is { } rank ? item.LevelName(rank) : null,
            item.Max,
            required,
            required is { } asked ? item.LevelName(asked) : null,
            wants,
            [.. told.Select(p => new PersonSkills.Point(p, item.LevelName(p.Level)))]
        );
    }
}
