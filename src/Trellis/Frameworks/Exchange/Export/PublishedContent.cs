using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>What of a content may leave the house.</summary>
public static class PublishedContent
{
    /// <summary>
    /// Only what is published: nothing that is a draft or still in development, and no association that tells of it.
    /// </summary>
    public static FrameworkContent OnlyPublished(this FrameworkContent content) =>
        (
            content with
            {
                Categories = [.. content.Categories.Where(c => c.Status == Status.Published)],
                Competencies = [.. content.Competencies.Where(content.IsPublished)],
            }
        ).WithoutLostLinks();

    /// <summary>
    /// Without the associations to parts that are not in it: their titles would tell of what is kept back.
    /// </summary>
    public static FrameworkContent WithoutLostLinks(this FrameworkContent content)
    {
        var inside = content
            .Categories.Select(c => c.External)
            .Concat(content.Competencies.Select(c => c.External))
            .Concat(content.Skills.Select(s => s.Skill.External))
            .Concat(content.Families.Select(f => f.External))
            .Concat(content.Roles.Select(r => r.External))
            .Concat(content.Positions.Select(p => p.Position.External))
            .Append(content.External)
            .OfType<ExternalData>()
            .Select(f => f.Identifier)
            .Append(content.Identifier)
            .ToHashSet(StringComparer.Ordinal);
        return content with
        {
            Links =
            [
                .. content.Links.Where(l =>
                    inside.Contains(l.From) && inside.Contains(l.To) || Reaches(CaseShape.Parse(l.Fields), l)
                ),
            ],
        };

        bool Reaches(System.Text.Json.Nodes.JsonObject fields, LinkPart l) =>
            (inside.Contains(l.From) || CaseLeftovers.IsOutside(fields, "origin"))
            && (inside.Contains(l.To) || CaseLeftovers.IsOutside(fields, "destination"));
    }
}
