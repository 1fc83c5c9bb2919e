using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>Removing parts of a draft.</summary>
public static class PartRemoval
{
    /// <summary>
    /// Removes a part from the draft; once published, it is retired. What makes sense only with it is removed too:
    /// skills, expectations and moves. A category, family or scale that is still used is refused.
    /// </summary>
    public static Result<FrameworkContent> Remove(this FrameworkContent content, PartKind kind, string key) =>
        kind switch
        {
            PartKind.Category => RemoveCategory(content, key),
            PartKind.Scale => RemoveScale(content, key),
            PartKind.Family => RemoveFamily(content, key),
            PartKind.Competency => RemoveCompetency(content, key),
            PartKind.Skill => RemoveSkill(content, key),
            PartKind.Role => RemoveRole(content, key),
            PartKind.Position => RemovePosition(content, key),
            _ => content,
        };

    private static Result<FrameworkContent> RemoveCategory(FrameworkContent content, string key)
    {
        if (content.Competencies.FirstOrDefault(c => c.Category == key) is { } inside)
            return new Problem.Refused(
                "category.used",
                $"\"{inside.Name}\" is still in this category. Move or retire its competencies first."
            );
        return content with { Categories = [.. content.Categories.Where(c => c.Key != key)] };
    }

    private static Result<FrameworkContent> RemoveScale(FrameworkContent content, string key)
    {
        if (content.Competencies.FirstOrDefault(c => c.Scale == key) is { } user)
            return new Problem.Refused("scale.used", $"The scale is used by \"{user.Name}\".");
        return content with { Scales = [.. content.Scales.Where(s => s.Key != key)] };
    }

    private static Result<FrameworkContent> RemoveFamily(FrameworkContent content, string key)
    {
        if (content.Roles.FirstOrDefault(r => r.Family == key) is { } role)
            return new Problem.Refused(
                "family.used",
                $"The role \"{role.Name}\" is still in this family. Move or retire its roles first."
            );
        return content with { Families = [.. content.Families.Where(f => f.Key != key)] };
    }

    private static FrameworkContent RemoveCompetency(FrameworkContent content, string key)
    {
        var removed = content
            .Competencies.Where(c => c.Key == key)
            .SelectMany(c => c.Skills)
            .Select(s => s.Key)
            .Append(key)
            .ToHashSet(StringComparer.Ordinal);
        var left = content with { Competencies = [.. content.Competencies.Where(c => c.Key != key)] };
        return WithoutExpectations(left, removed);
    }

    private static FrameworkContent RemoveSkill(FrameworkContent content, string key) =>
        WithoutExpectations(
            content.EachCompetency(c => c with { Skills = [.. c.Skills.Where(s => s.Key != key)] }),
            [key]
        );

    private static FrameworkContent RemoveRole(FrameworkContent content, string key)
    {
        var removed = content
            .Roles.Where(r => r.Key == key)
            .SelectMany(r => r.Positions)
            .Select(p => p.Key)
            .ToHashSet(StringComparer.Ordinal);
        return WithoutMovesTo(content with { Roles = [.. content.Roles.Where(r => r.Key != key)] }, removed);
    }

    private static FrameworkContent RemovePosition(FrameworkContent content, string key) =>
        WithoutMovesTo(content.EachRole(r => r with { Positions = [.. r.Positions.Where(p => p.Key != key)] }), [key]);

    private static FrameworkContent WithoutExpectations(FrameworkContent content, HashSet<string> items) =>
        content.EachPosition(p => p with { Expectations = [.. p.Expectations.Where(e => !items.Contains(e.Item))] });

    private static FrameworkContent WithoutMovesTo(FrameworkContent content, HashSet<string> positions) =>
        content.EachPosition(p => p with { Moves = [.. p.Moves.Where(m => !positions.Contains(m.To))] });
}
