using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What one lead notes for themselves during a conversation. Nobody else ever reads it.</summary>
public sealed class ReviewNote
{
    public Id<ReviewNote> Id { get; init; } = Id<ReviewNote>.New();
    public required Id<Review> ReviewId { get; init; }
    public required Id<Person> WriterId { get; init; }
    public string Text { get; set; } = "";
    public DateTime SavedAt { get; set; }
    public int Version { get; set; } = 1;
}
