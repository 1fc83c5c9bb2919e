namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about skills that both contents have, and which are retired.</summary>
internal static class SkillChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        var before = ContentPair.ByKey(both.Before.Skills, s => s.Skill.Key);
        foreach (var (competency, skill) in both.After.Skills)
        {
            if (!before.TryGetValue(skill.Key, out var was))
                continue;
            if (was.Skill.Name != skill.Name)
                yield return Changed(
                    competency,
                    skill,
                    ChangeKind.Renamed,
                    $"The skill {was.Skill.Name} is now called {skill.Name}."
                );
            if (was.Competency.Key != competency.Key)
                yield return Changed(
                    competency,
                    skill,
                    ChangeKind.Moved,
                    $"The skill {skill.Name} moves from {was.Competency.Name} to {competency.Name}."
                );
            if (was.Skill.Description != skill.Description)
                yield return Changed(
                    competency,
                    skill,
                    ChangeKind.WordingChanged,
                    $"The description of the skill {skill.Name} is reworded."
                ) with
                {
                    Before = was.Skill.Description,
                    After = skill.Description,
                };
        }
    }

    public static IEnumerable<Change> Retired(ContentPair both) =>
        both
            .Before.Skills.Where(s => !both.HasItemAfter(s.Skill.Key))
            .Select(s => Changed(s.Competency, s.Skill, ChangeKind.Retired, $"The skill {s.Skill.Name} is retired."));

    private static Change Changed(CompetencyPart competency, SkillPart skill, ChangeKind kind, string sentence) =>
        new(PartKind.Skill, skill.Key, competency.Name, kind, sentence);
}
