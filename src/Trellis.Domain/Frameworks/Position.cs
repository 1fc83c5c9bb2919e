using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

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
