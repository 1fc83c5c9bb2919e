using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>When a draft may become a version, and which version holds on a day.</summary>
public static class VersionRules
{
    /// <summary>Maximum characters of the note on a version.</summary>
    public const int NoteLimit = 500;

    /// <summary>
    /// A draft is published once, when it is free of faults, says something else than the version before it, and takes
    /// effect neither before that version nor before today.
    /// </summary>
    public static Problem? CanPublish(
        FrameworkVersion draft,
        FrameworkVersion? before,
        FrameworkContent content,
        ContentTally changes,
        DateOnly effectiveOn,
        DateOnly today
    ) =>
        draft switch
        {
            { PublishedAt: not null } => new Problem.Refused(
                "version.published",
                $"Version {draft.Number} is published. It can no longer be changed."
            ),
            _ when ContentRules.Check(content) is [var first, ..] => new Problem.Refused(
                "version.faulty",
                first.Message
            ),
            _ when before is not null && changes.IsSame => new Problem.Refused(
                "version.same",
                $"The draft says the same as version {before.Number}. There is nothing to publish."
            ),
            _ when effectiveOn < today => new Problem.Refused(
                "version.past",
                "A version starts today or later. What people were assessed on before stays as it was."
            ),
            _ when before?.EffectiveOn > effectiveOn => new Problem.Refused(
                "version.order",
                $"Version {before.Number} starts on {before.EffectiveOn:d MMMM yyyy}. The next one starts "
                    + $"then or later."
            ),
            _ => null,
        };

    /// <summary>The version that holds on a day: the latest published one that has begun.</summary>
    public static FrameworkVersion? On(IEnumerable<FrameworkVersion> versions, DateOnly day) =>
        versions.Where(v => v.PublishedAt is not null && v.EffectiveOn <= day).MaxBy(v => v.Number);

    /// <summary>
    /// What is in force may be renamed, moved, reworded and retired, but the levels that people were assessed on keep
    /// their meaning: a published competency keeps its scale, and a scale in use keeps its levels in their order,
    /// growing only at the top.
    /// </summary>
    public static Problem? KeepsLevels(FrameworkContent? published, FrameworkContent draft)
    {
        if (published is null)
            return null;
        foreach (var was in published.Scales)
        {
            if (draft.Scales.FirstOrDefault(s => s.Key == was.Key) is not { } now)
            {
                if (draft.Competencies.FirstOrDefault(c => c.Scale == was.Key) is { } user)
                    return new Problem.Refused("scale.used", $"The scale \"{was.Name}\" is used by \"{user.Name}\".");
                continue;
            }
            if (now.Levels.Count < was.Levels.Count)
                return new Problem.Refused(
                    "scale.levels",
                    $"People were assessed on the {was.Levels.Count} levels of \"{was.Name}\". Levels can be "
                        + $"renamed, and added at the top. For other levels, make a new scale."
                );
        }
        foreach (var was in published.Competencies)
        {
            if (draft.Competencies.FirstOrDefault(c => c.Key == was.Key) is { } now && now.Scale != was.Scale)
                return new Problem.Refused(
                    "competency.scale",
                    $"\"{was.Name}\" is in force on its scale. On another scale the levels that people hold would "
                        + $"mean something else. Retire it, and write a new one."
                );
        }
        return null;
    }
}
