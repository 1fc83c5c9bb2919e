namespace Trellis.Domain.Frameworks;

/// <summary>Adding and replacing the parts of a draft, as functions from one content to the next.</summary>
public static class ContentEdits
{
    /// <summary>Replaces the part that has the same key; a part with a new key is added at the end.</summary>
    public static FrameworkContent Put(this FrameworkContent content, CompetencyPart part) =>
        content with
        {
            Competencies = Put(content.Competencies, part, c => c.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, CategoryPart part) =>
        content with
        {
            Categories = Put(content.Categories, part, c => c.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, ScalePart part) =>
        content with
        {
            Scales = Put(content.Scales, part, s => s.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, FamilyPart part) =>
        content with
        {
            Families = Put(content.Families, part, f => f.Key),
        };

    /// <inheritdoc cref="Put(FrameworkContent, CompetencyPart)"/>
    public static FrameworkContent Put(this FrameworkContent content, RolePart part) =>
        content with
        {
            Roles = Put(content.Roles, part, r => r.Key),
        };

    /// <summary>
    /// Puts a position into a role: it replaces the one that has the same key there, else it is added at the end; it
    /// leaves the role that it was in before.
    /// </summary>
    public static FrameworkContent Put(this FrameworkContent content, string role, PositionPart part) =>
        content.EachRole(r =>
            r with
            {
                Positions =
                    r.Key == role ? Put(r.Positions, part, p => p.Key) : [.. r.Positions.Where(p => p.Key != part.Key)],
            }
        );

    /// <summary>The content with every competency replaced.</summary>
    internal static FrameworkContent EachCompetency(
        this FrameworkContent content,
        Func<CompetencyPart, CompetencyPart> edit
    ) => content with { Competencies = [.. content.Competencies.Select(edit)] };

    /// <summary>The content with every role replaced.</summary>
    internal static FrameworkContent EachRole(this FrameworkContent content, Func<RolePart, RolePart> edit) =>
        content with
        {
            Roles = [.. content.Roles.Select(edit)],
        };

    /// <summary>The content with every position replaced.</summary>
    internal static FrameworkContent EachPosition(
        this FrameworkContent content,
        Func<PositionPart, PositionPart> edit
    ) => content.EachRole(r => r with { Positions = [.. r.Positions.Select(edit)] });

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> parts, T part, Func<T, string> key)
    {
        var index = parts.ToList().FindIndex(p => key(p) == key(part));
        return index < 0 ? [.. parts, part] : [.. parts.Take(index), part, .. parts.Skip(index + 1)];
    }
}
