using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>That a coworker is nominated, or asked, for feedback in a review, and what became of it.</summary>
public sealed class CoworkerRequest
{
    public Id<CoworkerRequest> Id { get; init; } = Id<CoworkerRequest>.New();
    public required Id<Review> ReviewId { get; init; }
    public Review? Review { get; set; }
    public required Id<Person> CoworkerId { get; init; }
    public Person? Coworker { get; set; }
    public required Id<Person> NominatedById { get; init; }
    public required DateTime NominatedAt { get; init; }

    /// <summary>When the lead agreed, and the coworker was asked; null while it is only a nomination.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>By when the coworker writes: 14 days after asking, never before the stage itself.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When a coworker who reports to the person agreed to write about them; null for everybody else.</summary>
    public DateTime? AgreedAt { get; set; }

    /// <summary>When the feedback was submitted; null while it is a draft or not begun.</summary>
    public DateTime? SubmittedAt { get; set; }
    public DateTime? DeclinedAt { get; set; }

    /// <summary>Why the coworker declined, for the lead alone; may be empty.</summary>
    public string DeclineReason { get; set; } = "";

    /// <summary>When the lead took it back, closed it long after its day, or the review ended before it was written.</summary>
    public DateTime? ClosedAt { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>Asked, and neither answered nor closed.</summary>
    public bool IsOpen => this is { AskedAt: not null, SubmittedAt: null, DeclinedAt: null, ClosedAt: null };
}
