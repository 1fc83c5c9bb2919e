using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>A job role, such as "Software developer". Its positions are the grades it comes in.</summary>
public sealed class Role
{
    public Id<Role> Id { get; init; } = Id<Role>.New();
    public Id<Framework> FrameworkId { get; init; }
    public Id<Family> FamilyId { get; set; }
    public Family? Family { get; set; }

    /// <summary>A short stable name within the framework, kept when the thing is renamed or moved.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public string Description { get; set; } = "";
    public int Order { get; set; }
    public DateTime? RetiredAt { get; set; }
    public List<Position> Positions { get; } = [];
}
