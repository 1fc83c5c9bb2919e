using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>Something a position can expect and a person can be assessed on: a competency or a skill.</summary>
public abstract class Item
{
    public Id<Item> Id { get; init; } = Id<Item>.New();
    public Id<Framework> FrameworkId { get; init; }

    /// <summary>A short stable name within the framework, kept when the thing is renamed.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public string Description { get; set; } = "";
    public int Order { get; set; }
    public DateTime? RetiredAt { get; set; }
}
