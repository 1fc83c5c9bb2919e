namespace Trellis.Growth.Learning;

/// <summary>A learning resource as a table has it; what it leaves empty is empty or null.</summary>
/// <param name="Item">The name of a competency or skill; empty where none is said.</param>
/// <param name="At">Where its title stands in the table.</param>
/// <param name="AtItem">Where that stands in the table.</param>
/// <param name="AtStep">Where the step stands in the table.</param>
public sealed record ResourceRow(
    string Title,
    string Link,
    ResourceKind? Kind,
    string Provider,
    string Description,
    string Language,
    Money? Cost,
    int? Minutes,
    string Item,
    int? From,
    int? To,
    Finding At,
    Finding AtItem,
    Finding AtStep
);
