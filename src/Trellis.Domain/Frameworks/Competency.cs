using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// A behavioural or technical capability, described per level and track. Without a category it stands on its own.
/// </summary>
public sealed class Competency : Item
{
    public Id<Category>? CategoryId { get; set; }
    public Category? Category { get; set; }
    public Id<LevelScale> ScaleId { get; set; }
    public LevelScale? Scale { get; set; }
    public Status Status { get; set; } = Status.Published;
    public List<Descriptor> Descriptors { get; } = [];
    public List<Skill> Skills { get; } = [];
}

/// <summary>What one level of a competency looks like on one track.</summary>
public sealed class Descriptor
{
    public Id<Descriptor> Id { get; init; } = Id<Descriptor>.New();
    public Id<Item> CompetencyId { get; init; }
    public required int Level { get; init; }
    public required Track Track { get; init; }
    public required string Text { get; set; }
}
