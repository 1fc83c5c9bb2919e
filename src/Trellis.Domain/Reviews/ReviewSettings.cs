using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>What the organisation has settled about annual 360s: one row, or none while nothing was changed.</summary>
public sealed class ReviewSettings
{
    public Id<ReviewSettings> Id { get; init; } = Id<ReviewSettings>.New();
    public AnnualBy AnnualBy { get; set; }

    /// <summary>What a 360 starts with that opens by itself, and what is proposed for a cycle.</summary>
    public ReviewTerms Terms { get; set; } = new();
    public int Version { get; set; } = 1;
}
