using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>
/// That feedback in the mode “anonymous aggregate” was closed, and what person and manager read of it. It is made once
/// and never changed.
/// </summary>
public sealed class FeedbackRelease : IAppendOnly
{
    public Id<FeedbackRelease> Id { get; init; } = Id<FeedbackRelease>.New();
    public required Id<Review> ReviewId { get; init; }
    public Review? Review { get; set; }
    public required DateTime ReleasedAt { get; init; }

    /// <summary>What is read; null where fewer than four answered, and nobody reads anything.</summary>
    public AnonymousRelease? Content { get; init; }

    /// <summary>What is kept on the server so that later releases take nothing away from this one; shown to nobody.</summary>
    public IReadOnlyList<KeptRow> Kept { get; init; } = [];
}
