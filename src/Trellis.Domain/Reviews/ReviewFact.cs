using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Something that happened in a review, with its author and time. It is added once and never changed.</summary>
public sealed class ReviewFact : IAppendOnly
{
    public Id<ReviewFact> Id { get; init; } = Id<ReviewFact>.New();
    public Id<Review> ReviewId { get; init; }
    public required ReviewAct Act { get; init; }

    /// <summary>
    /// The day on which it happened, in the organisation's time zone: of a conversation the day on which it was held.
    /// </summary>
    public required DateOnly On { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Who did it; null for Trellis itself.</summary>
    public Id<Person>? ById { get; init; }

    /// <summary>The name of whoever did it, as it was.</summary>
    public required string ByName { get; init; }

    /// <summary>Of a reviewer who is named: who.</summary>
    public Id<Person>? AboutId { get; init; }

    /// <summary>A reason that both read, the comment of an acknowledgement, or a correction; may be empty.</summary>
    public string Text { get; init; } = "";
}
