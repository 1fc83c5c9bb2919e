namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// What an import did, or would do. <paramref name="Changes"/> are its differences in words: of a framework that was known
/// before, with the people whom they touch; of people, whoever is added or changed.
/// </summary>
public sealed record ImportReport<TCounts>(
    int Added,
    int Changed,
    int Removed,
    int Unchanged,
    IReadOnlyList<Finding> Ignored,
    IReadOnlyList<Finding> Warnings,
    TCounts Counts,
    IReadOnlyList<string>? Changes = null,
    Guid? Framework = null,
    int? Version = null,
    Removals? Removals = null
);

/// <summary>What a framework holds.</summary>
public sealed record FrameworkCounts(
    int Families,
    int Roles,
    int Positions,
    int Categories,
    int Competencies,
    int Skills,
    int Descriptors,
    int Expectations
)
{
    public static FrameworkCounts Of(FrameworkContent c) =>
        new(
            c.Families.Count,
            c.Roles.Count,
            c.Positions.Count(),
            c.Categories.Count,
            c.Competencies.Count,
            c.Skills.Count(),
            c.Competencies.Sum(x => x.Descriptors.Count),
            c.Positions.Sum(p => p.Position.Expectations.Count)
        );
}
