using static Trellis.Domain.Frameworks.Diff.DiffWords;

namespace Trellis.Domain.Frameworks.Diff;

/// <summary>
/// What changed about the framework as a whole: its name, description and source, and what a CASE package says beyond
/// what Trellis keeps.
/// </summary>
internal static class AboutChanges
{
    public static IEnumerable<Change> In(ContentPair both)
    {
        var (before, after) = (both.Before, both.After);
        if (before.Name != after.Name)
            yield return Changed(ChangeKind.Renamed, $"The framework is now called {after.Name} (was {before.Name}).");
        if (before.Description != after.Description)
            yield return Changed(ChangeKind.WordingChanged, "The description of the framework is reworded.") with
            {
                Before = before.Description,
                After = after.Description,
            };
        if (before.Origin != after.Origin)
            yield return Changed(ChangeKind.Other, "The words about its source and licence changed.");

        var external = ContentPair.ByKey(EveryPart(before), e => e.Part);
        var parts = EveryPart(after).Count(e => external.TryGetValue(e.Part, out var was) && was.Data != e.Data);
        if (parts > 0)
            yield return Changed(ChangeKind.Other, $"What another system says about {Count(parts, "part")} changed.");

        var links = ContentPair.ByKey(before.Links, l => l.Identifier);
        var associations = after.Links.Count(l => !links.Remove(l.Identifier, out var was) || was != l) + links.Count;
        if (associations > 0)
            yield return Changed(
                ChangeKind.Other,
                $"{Count(associations, "association")} of the CASE package changed."
            );
    }

    /// <summary>Every part with its external data; added and removed parts have sentences of their own.</summary>
    private static IEnumerable<(string Part, ExternalData? Data)> EveryPart(FrameworkContent content) =>
        [
            ("", content.External),
            .. content.Categories.Select(c => ($"category/{c.Key}", c.External)),
            .. content.Competencies.Select(c => ($"item/{c.Key}", c.External)),
            .. content.Skills.Select(s => ($"item/{s.Skill.Key}", s.Skill.External)),
            .. content.Families.Select(f => ($"family/{f.Key}", f.External)),
            .. content.Roles.Select(r => ($"role/{r.Key}", r.External)),
            .. content.Positions.Select(p => ($"position/{p.Position.Key}", p.Position.External)),
        ];

    private static Change Changed(ChangeKind kind, string sentence) =>
        new(PartKind.Framework, "", "About the framework", kind, sentence);
}
