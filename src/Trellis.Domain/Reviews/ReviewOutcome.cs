using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>
/// What one lead writes down after the conversation, a draft of their own until it is shared. In a 360 it stands beside
/// the final assessment.
/// </summary>
public sealed class ReviewOutcome
{
    public Id<ReviewOutcome> Id { get; init; } = Id<ReviewOutcome>.New();
    public required Id<Review> ReviewId { get; init; }
    public Review? Review { get; set; }
    public required Id<Person> WriterId { get; init; }
    public Person? Writer { get; set; }

    /// <summary>The sentence that said who will read this, as shown before writing.</summary>
    public required string Audience { get; init; }

    /// <summary>What coworkers said, in the lead's words.</summary>
    public string Summary { get; set; } = "";

    /// <summary>What the lead expects of the person.</summary>
    public string OfPerson { get; set; } = "";

    /// <summary>What the person expects of the lead and of the organisation.</summary>
    public string OfOrganisation { get; set; } = "";
    public DateTime SavedAt { get; set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTime? SharedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<ReviewPoint> Points { get; } = [];

    /// <summary>Of a 360: goals for the coming year.</summary>
    public List<SuggestedGoal> Goals { get; } = [];
}

/// <summary>Whether a point is something that both agreed, or a correction of the course.</summary>
public enum PointKind
{
    Agreement,
    Correction,
}

/// <summary>Something agreed in a conversation, with who does it and by when: a task of its owner.</summary>
public sealed class ReviewPoint
{
    public Id<ReviewPoint> Id { get; init; } = Id<ReviewPoint>.New();
    public Id<ReviewOutcome> OutcomeId { get; init; }
    public ReviewOutcome? Outcome { get; set; }
    public required PointKind Kind { get; init; }

    /// <summary>Its place in the list, from 1.</summary>
    public required int Position { get; init; }
    public string Text { get; set; } = "";

    /// <summary>Who does it: the person or the lead.</summary>
    public Id<Person>? OwnerId { get; set; }

    /// <summary>By when; null in a draft that does not say so yet.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When its owner said that it is done; null while it is open.</summary>
    public DateTime? DoneAt { get; set; }
    public int Version { get; set; } = 1;
}
