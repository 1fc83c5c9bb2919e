using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks.Rules;

/// <summary>
/// Competencies and skills have keys and names of their own; a competency is on a scale that exists, and each of its
/// levels has at most one descriptor a track.
/// </summary>
internal static class CompetencyCheck
{
    public static void Run(FrameworkContent content, FaultList faults)
    {
        faults.CheckKeys(PartKind.Competency, content.Competencies.Select(c => (c.Key, c.Name, "")));
        faults.CheckKeys(PartKind.Skill, content.Skills.Select(s => (s.Skill.Key, s.Skill.Name, "")));
        Skills(content, faults);
        var scales = content.Scales.DistinctBy(s => s.Key).ToDictionary(s => s.Key, StringComparer.Ordinal);
        var categories = content.Categories.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var c in content.Competencies)
        {
            faults.CheckLength(PartKind.Competency, c.Key, c.Name, c.Description);
            if (c.Category is { } category && !categories.Contains(category))
                faults.Add(PartKind.Competency, c.Key, "category", $"{c.Name}: there is no category \"{category}\".");
            if (scales.TryGetValue(c.Scale, out var scale))
                Descriptors(c, scale, faults);
            else
                faults.Add(PartKind.Competency, c.Key, "scale", $"{c.Name}: there is no scale \"{c.Scale}\".");
        }
    }

    /// <summary>Skills share keys and names with competencies, because positions can expect either.</summary>
    private static void Skills(FrameworkContent content, FaultList faults)
    {
        var keys = content.Competencies.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var names = content.Competencies.Select(c => Names.Key(c.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, skill) in content.Skills)
        {
            if (keys.Contains(skill.Key))
                faults.Add(PartKind.Skill, skill.Key, "id", $"\"{skill.Key}\" is already a competency.");
            if (names.Contains(Names.Key(skill.Name)))
                faults.Add(PartKind.Skill, skill.Key, "name", $"\"{skill.Name}\" is already the name of a competency.");
            faults.CheckLength(PartKind.Skill, skill.Key, skill.Name, skill.Description);
        }
    }

    private static void Descriptors(CompetencyPart competency, ScalePart scale, FaultList faults)
    {
        void Fault(string message) =>
            faults.Add(PartKind.Competency, competency.Key, "levels", $"{competency.Name}: {message}");

        foreach (var descriptor in competency.Descriptors)
        {
            if (descriptor.Level < 1 || descriptor.Level > scale.Levels.Count)
                Fault($"levels run from 1 to {scale.Levels.Count}, not {descriptor.Level}.");
            if (descriptor.Text.Length == 0)
                Fault("a descriptor is empty. Leave it out, and the level stays a hole.");
            if (descriptor.Text.Length > ContentRules.TextLimit)
                Fault($"a descriptor is longer than {ContentRules.TextLimit:N0} characters.");
        }
        if (competency.Descriptors.DistinctBy(d => (d.Level, d.Track)).Count() < competency.Descriptors.Count)
            Fault("a level is described twice on one track.");
    }
}
