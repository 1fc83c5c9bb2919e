using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What the person writes before their calibration conversation: one for each review.</summary>
public sealed class Reflection
{
    public Id<Reflection> Id { get; init; } = Id<Reflection>.New();
    public required Id<Review> ReviewId { get; init; }
    public Review? Review { get; set; }
    public required Id<Person> PersonId { get; init; }

    /// <summary>The sentence that said who will read this, as shown before writing.</summary>
    public required string Audience { get; init; }

    /// <summary>Your work so far.</summary>
    public string Work { get; set; } = "";

    /// <summary>What gives you energy.</summary>
    public string Energy { get; set; } = "";

    /// <summary>Does it match what you expected?</summary>
    public string Match { get; set; } = "";
    public DateTime SavedAt { get; set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTime? SubmittedAt { get; set; }
    public int Version { get; set; } = 1;
}
