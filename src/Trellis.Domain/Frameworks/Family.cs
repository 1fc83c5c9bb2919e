using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>A job family: roles that share a discipline.</summary>
public sealed class Family
{
    public Id<Family> Id { get; init; } = Id<Family>.New();
    public Id<Framework> FrameworkId { get; init; }

    /// <summary>A short stable name within the framework, kept when the thing is renamed or moved.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public int Order { get; set; }
    public DateTime? RetiredAt { get; set; }
    public List<Role> Roles { get; } = [];
}
