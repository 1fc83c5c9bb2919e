namespace Trellis.Growth.Learning;

/// <summary>A learning resource in a list.</summary>
/// <param name="Item">The name of the competency or skill; null where none was chosen.</param>
/// <param name="Cost">Zero where it is free, null where it is not known.</param>
/// <param name="Used">How many told that they used it, and how many of them it helped.</param>
public sealed record ResourceLine(
    Id<LearningResource> Id,
    string Title,
    string Link,
    ResourceKind Kind,
    string Provider,
    string Language,
    Money? Cost,
    int? Minutes,
    Id<Item>? ItemId,
    string? Item,
    int? FromLevel,
    int? ToLevel,
    ResourceState State,
    int Used,
    int Helped
)
{
    internal static IQueryable<ResourceLine> Of(IQueryable<LearningResource> some) =>
        some.Select(r => new ResourceLine(
            r.Id,
            r.Title,
            r.Link,
            r.Kind,
            r.Provider,
            r.Language,
            r.Cost,
            r.Minutes,
            r.ItemId,
            (string?)r.Item!.Name,
            r.FromLevel,
            r.ToLevel,
            r.State,
            r.Uses.Count,
            r.Uses.Count(u => u.HasHelped)
        ));
}
