using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>
/// What an organisation expects: scales, categories, competencies, skills, positions and the moves between them.
/// </summary>
public sealed class Framework
{
    public Id<Framework> Id { get; init; } = Id<Framework>.New();
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public string Description { get; set; } = "";

    /// <summary>The UUID by which other systems know it.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>Where it came from and on what terms, in a sentence; empty for one's own.</summary>
    public string Notice { get; set; } = "";

    /// <summary>Where the source can be read; empty where no address is known.</summary>
    public string SourceUrl { get; set; } = "";

    /// <summary>
    /// The number of the version that holds: the rows of categories, competencies, positions and so on say what it
    /// says.
    /// </summary>
    public int InForce { get; set; }

    /// <summary>When that version came into force.</summary>
    public required DateTime ImportedAt { get; set; }

    /// <summary>Whether the progression criteria of its families can be read by anybody, without signing in.</summary>
    public bool IsPublic { get; set; }
    public int Version { get; set; } = 1;

    public List<LevelScale> Scales { get; } = [];
    public List<Category> Categories { get; } = [];
    public List<Item> Items { get; } = [];
    public List<Family> Families { get; } = [];
    public List<CareerMove> Moves { get; } = [];
}

/// <summary>How far a part of the framework is: seen by editors only, shown as coming, or in force.</summary>
public enum Status
{
    Draft,
    InDevelopment,
    Published,
}

/// <summary>The two tracks of a career: one's own work, or leading people.</summary>
public enum Track
{
    Individual,
    Managerial,
}

/// <summary>An ordered list of named levels, such as Aware 1 to Expert 4.</summary>
public sealed class LevelScale
{
    public Id<LevelScale> Id { get; init; } = Id<LevelScale>.New();
    public Id<Framework> FrameworkId { get; init; }
    public required string Key { get; init; }
    public required string Name { get; set; }
    public List<Level> Levels { get; } = [];
}

/// <summary>One level of a scale. Rank counts from 1; higher asks for more.</summary>
public sealed class Level
{
    public Id<Level> Id { get; init; } = Id<Level>.New();
    public Id<LevelScale> ScaleId { get; init; }
    public required int Rank { get; init; }
    public required string Name { get; set; }
    public string Description { get; set; } = "";
}

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

/// <summary>A specific ability under one competency, with levels 1 to 5.</summary>
public sealed class Skill : Item
{
    /// <summary>The highest level of every skill.</summary>
    public const int MaxLevel = 5;

    public Id<Item> CompetencyId { get; set; }
    public Competency? Competency { get; set; }
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
