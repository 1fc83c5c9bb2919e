using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>How far somebody was reminded of their part in a review, and whether they want that.</summary>
public sealed class ReviewReminder
{
    public Id<ReviewReminder> Id { get; init; } = Id<ReviewReminder>.New();
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> PersonId { get; init; }

    /// <summary>The day for which the last reminder was sent; null before the first.</summary>
    public DateOnly? SentFor { get; set; }

    /// <summary>They want no more reminders of this review. What waits stays on Today.</summary>
    public bool IsMuted { get; set; }
    public int Version { get; set; } = 1;
}
