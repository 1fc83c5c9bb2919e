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
