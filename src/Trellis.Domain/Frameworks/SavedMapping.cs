using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks;

/// <summary>What the columns of a table mean, kept under a name for the next table of its kind.</summary>
public sealed class SavedMapping
{
    /// <summary>Maximum characters of its name.</summary>
    public const int NameLimit = 120;

    public Id<SavedMapping> Id { get; init; } = Id<SavedMapping>.New();
    public required string Name { get; set; }
    public required string NameKey { get; init; }

    /// <summary>The mapping as its file says it.</summary>
    public required string Text { get; set; }
    public required DateTime SavedAt { get; set; }

    /// <summary>The name of who saved it last.</summary>
    public required string SavedBy { get; set; }
}
