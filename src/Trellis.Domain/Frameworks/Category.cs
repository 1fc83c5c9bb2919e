using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>A group of competencies. A core category applies to everyone.</summary>
public sealed class Category
{
    public Id<Category> Id { get; init; } = Id<Category>.New();
    public Id<Framework> FrameworkId { get; init; }

    /// <summary>A short stable name within the framework, kept when the thing is renamed.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public string Description { get; set; } = "";
    public bool IsCore { get; set; }
    public Status Status { get; set; } = Status.Published;
    public int Order { get; set; }
    public DateTime? RetiredAt { get; set; }
}
