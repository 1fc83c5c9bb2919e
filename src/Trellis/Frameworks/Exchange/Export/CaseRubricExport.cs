using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>Writes the CFRubrics: the descriptors of a competency, track by track.</summary>
public sealed class CaseRubricExport(CaseWriting writing)
{
    public JsonObject Write(CompetencyPart c)
    {
        var (item, levels, rubric) = (
            writing.Parts[PartKind.Competency, c.Key],
            writing.Content.Scales.First(s => s.Key == c.Scale).Levels,
            writing.Parts.Derived($"rubric:{c.Key}")
        );
        return new()
        {
            ["identifier"] = rubric,
            ["uri"] = writing.Uri("CFRubrics", rubric),
            ["title"] = c.Name,
            ["lastChangeDateTime"] = writing.Changed,
            ["CFRubricCriteria"] = new JsonArray([
                .. c
                    .Descriptors.GroupBy(t => t.Track)
                    .OrderBy(g => g.Key)
                    .Select(track =>
                    {
                        var criterion = writing.Parts.Derived($"criterion:{c.Key}:{track.Key}");
                        return new JsonObject
                        {
                            ["identifier"] = criterion,
                            ["uri"] = $"urn:uuid:{criterion}",
                            ["category"] = track.Key == Track.Managerial ? "Managerial" : "Individual contributor",
                            ["CFItemURI"] = new JsonObject
                            {
                                ["title"] = c.Name,
                                ["identifier"] = item.Id,
                                ["uri"] = writing.Uri("CFItems", item.Id),
                            },
                            ["position"] = (int)track.Key + 1,
                            ["rubricId"] = rubric,
                            ["lastChangeDateTime"] = writing.Changed,
                            ["CFRubricCriterionLevels"] = new JsonArray([
                                .. track.Select(t => Level(c, t, criterion, levels[t.Level - 1].Name)),
                            ]),
                            ["extensions"] = new JsonObject
                            {
                                [CaseShape.Ours] = new JsonObject
                                {
                                    ["item"] = c.Key,
                                    ["track"] = track.Key.ToString(),
                                },
                            },
                        };
                    }),
            ]),
        };
    }

    private JsonObject Level(CompetencyPart c, DescriptorPart text, string criterion, string name)
    {
        var id = writing.Parts.Derived($"level:{c.Key}:{text.Track}:{text.Level}");
        return new()
        {
            ["identifier"] = id,
            ["uri"] = $"urn:uuid:{id}",
            ["description"] = text.Text,
            ["quality"] = name,
            ["score"] = text.Level,
            ["position"] = text.Level,
            ["rubricCriterionId"] = criterion,
            ["lastChangeDateTime"] = writing.Changed,
        };
    }
}
