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

/// <summary>A role at one grade, on one track, with what it expects.</summary>
public sealed class Position
{
    public Id<Position> Id { get; init; } = Id<Position>.New();
    public Id<Framework> FrameworkId { get; init; }
    public Id<Role> RoleId { get; set; }
    public Role? Role { get; set; }

    /// <summary>A short stable name within the framework, kept when the position is renamed or moved.</summary>
    public required string Key { get; init; }
    public required string Title { get; set; }

    /// <summary>"Role / Title", how a position is named in commands and files.</summary>
    public required string FullName { get; set; }

    /// <summary>Unique over all frameworks; names the position in addresses.</summary>
    public required string Slug { get; set; }

    /// <summary>The grade where the organisation has said it. A framework may be silent about it.</summary>
    public int? Grade { get; set; }
    public Track Track { get; set; }
    public string Description { get; set; } = "";
    public int Order { get; set; }
    public DateTime? RetiredAt { get; set; }
    public List<Expectation> Expectations { get; } = [];
}

/// <summary>
/// A position needs a competency or skill at a level; a desired level and a weight (default 1) may be named.
/// </summary>
public sealed class Expectation
{
    public Id<Expectation> Id { get; init; } = Id<Expectation>.New();
    public Id<Position> PositionId { get; init; }
    public Id<Item> ItemId { get; init; }
    public Item? Item { get; set; }
    public required int Level { get; set; }
    public int? DesiredLevel { get; set; }
    public int Weight { get; set; } = 1;
}

/// <summary>Which way a career move goes.</summary>
public enum MoveKind
{
    Promotion,
    Lateral,
    TrackChange,
}

/// <summary>A way from one position to another on a career path.</summary>
public sealed class CareerMove
{
    public Id<CareerMove> Id { get; init; } = Id<CareerMove>.New();
    public Id<Framework> FrameworkId { get; init; }
    public Id<Position> FromId { get; init; }
    public Id<Position> ToId { get; init; }
    public MoveKind Kind { get; set; }
}
