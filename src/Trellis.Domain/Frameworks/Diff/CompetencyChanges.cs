using static Trellis.Domain.Frameworks.Diff.DiffWords;

namespace Trellis.Domain.Frameworks.Diff;

/// <summary>What changed about competencies and their descriptors, and about the skills under them.</summary>
internal static class CompetencyChanges
{
    public static IEnumerable<Change> In(ContentPair both) =>
        [
            .. Competencies(both),
            .. SkillChanges.In(both),
            .. RetiredCompetencies(both),
            .. SkillChanges.Retired(both),
            .. Order(both),
        ];

    private static IEnumerable<Change> Competencies(ContentPair both)
    {
        var before = ContentPair.ByKey(both.Before.Competencies, c => c.Key);
        var skillsBefore = both.Before.Skills.Select(s => s.Skill.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var competency in both.After.Competencies)
        {
            if (!before.TryGetValue(competency.Key, out var was))
            {
                yield return Added(both, competency);
                continue;
            }
            foreach (var change in Facts(both, was, competency))
                yield return change;
            foreach (var change in Descriptors(both, was, competency))
                yield return change;
            foreach (var skill in competency.Skills.Where(s => !skillsBefore.Contains(s.Key)))
                yield return Changed(competency, ChangeKind.Added, $"New skill under {competency.Name}: {skill.Name}.");
            foreach (var _ in ContentPair.Reordered(was.Skills, competency.Skills, s => s.Key, _ => ""))
                yield return Changed(
                    competency,
                    ChangeKind.Reordered,
                    $"The skills of {competency.Name} are in another order."
                );
        }
    }

    private static Change Added(ContentPair both, CompetencyPart competency)
    {
        var category = CategoryName(both.After, competency) is { } name ? $" in {name}" : "";
        return Changed(
            competency,
            ChangeKind.Added,
            $"New competency{category}: {competency.Name}, with "
                + $"{Count(competency.Descriptors.Count, "descriptor")} and {Count(competency.Skills.Count, "skill")}."
        );
    }

    private static IEnumerable<Change> Facts(ContentPair both, CompetencyPart was, CompetencyPart now)
    {
        if (was.Name != now.Name)
            yield return Changed(now, ChangeKind.Renamed, $"{was.Name} is now called {now.Name}.");
        if (was.Category != now.Category)
            yield return Changed(
                now,
                ChangeKind.Moved,
                $"{now.Name} moves from {CategoryName(both.Before, was) ?? "no category"} to "
                    + $"{CategoryName(both.After, now) ?? "no category"}."
            );
        if (was.Status != now.Status)
            yield return Changed(now, ChangeKind.Status, $"{now.Name} is now {Of(now.Status)} (was {Of(was.Status)}).");
        if (was.Scale != now.Scale)
        {
            var scale = both.After.Scales.FirstOrDefault(s => s.Key == now.Scale)?.Name ?? now.Scale;
            yield return Changed(now, ChangeKind.Other, $"{now.Name} is now on the scale {scale}.");
        }
        if (was.Description != now.Description)
            yield return Changed(now, ChangeKind.WordingChanged, $"The description of {now.Name} is reworded.") with
            {
                Before = was.Description,
                After = now.Description,
            };
    }

    private static IEnumerable<Change> Descriptors(ContentPair both, CompetencyPart was, CompetencyPart now)
    {
        foreach (var descriptor in now.Descriptors)
        {
            var before = was.DescriptorAt(descriptor.Level, descriptor.Track);
            if (before == descriptor.Text)
                continue;
            var level = FrameworkDiff.LevelName(both.After, now.Key, descriptor.Level);
            var place = $"{now.Name}, {level}, {Of(descriptor.Track)}";
            yield return Changed(
                now,
                ChangeKind.WordingChanged,
                before is null
                    ? $"{place}: described for the first time."
                    : $"{place}: reworded{WordCounts(before, descriptor.Text)}."
            ) with
            {
                Before = before ?? "",
                After = descriptor.Text,
            };
        }
        foreach (var descriptor in was.Descriptors.Where(d => now.DescriptorAt(d.Level, d.Track) is null))
        {
            var level = FrameworkDiff.LevelName(both.Before, now.Key, descriptor.Level);
            yield return Changed(
                now,
                ChangeKind.WordingChanged,
                $"{now.Name}, {level}, {Of(descriptor.Track)}: no longer described."
            ) with
            {
                Before = descriptor.Text,
                After = "",
            };
        }
    }

    private static IEnumerable<Change> RetiredCompetencies(ContentPair both) =>
        both
            .Before.Competencies.Where(c => !both.HasItemAfter(c.Key))
            .Select(c =>
                Changed(c, ChangeKind.Retired, $"{c.Name} is retired. What people were assessed on stays as it was.")
            );

    private static IEnumerable<Change> Order(ContentPair both) =>
        ContentPair
            .Reordered(both.Before.Competencies, both.After.Competencies, c => c.Key, c => c.Category ?? "")
            .Select(category => new Change(
                PartKind.Category,
                category,
                "Order",
                ChangeKind.Reordered,
                $"The competencies of "
                    + $"{both.After.Categories.FirstOrDefault(c => c.Key == category)?.Name ?? "no category"} are in "
                    + $"another order."
            ));

    private static string? CategoryName(FrameworkContent content, CompetencyPart competency) =>
        competency.Category is { } key ? content.Categories.FirstOrDefault(c => c.Key == key)?.Name ?? key : null;

    private static Change Changed(CompetencyPart competency, ChangeKind kind, string sentence) =>
        new(PartKind.Competency, competency.Key, competency.Name, kind, sentence);
}
