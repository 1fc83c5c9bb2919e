using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Assessments;

/// <summary>Whose eyes an assessment was made with.</summary>
public enum AssessmentKind
{
    Self,
    Manager,
    Final,
}

/// <summary>What a rater says of an item. Neither "no opportunity" nor "not assessed" is a low level.</summary>
public enum Answer
{
    NotAssessed,
    NoOpportunity,
    Level,
}

/// <summary>How a level feels to the rater.</summary>
public enum Feel
{
    Unsaid,
    Confident,
    AboutRight,
    Stretch,
}

/// <summary>A round: the self and the manager assessment of one person that open to both at the same moment.</summary>
public sealed class AssessmentRound
{
    public Id<AssessmentRound> Id { get; init; } = Id<AssessmentRound>.New();
    public required Id<Person> PersonId { get; init; }
    public Person? Person { get; set; }

    /// <summary>The position the person is assessed for. It stays, whatever the person moves to meanwhile.</summary>
    public required Id<Position> PositionId { get; init; }
    public Position? Position { get; set; }

    /// <summary>The version of the framework that the round is held against. Later versions do not move it.</summary>
    public required Id<FrameworkVersion> FrameworkVersionId { get; init; }
    public required DateTime OpenedAt { get; init; }

    /// <summary>When the second of the two was sent, and both opened.</summary>
    public DateTime? CompletedAt { get; set; }

    /// <summary>
    /// Counts every sending and taking back: the two sides share the round, and neither may miss what the other did at
    /// the same moment.
    /// </summary>
    public int Version { get; set; } = 1;
    public List<Assessment> Assessments { get; } = [];
}

/// <summary>One rater's ratings of one person.</summary>
public sealed class Assessment
{
    public Id<Assessment> Id { get; init; } = Id<Assessment>.New();
    public required Id<AssessmentRound> RoundId { get; init; }
    public AssessmentRound? Round { get; set; }
    public required Id<Person> PersonId { get; init; }
    public required Id<Person> RaterId { get; init; }
    public Person? Rater { get; set; }
    public required AssessmentKind Kind { get; init; }
    public required DateTime StartedAt { get; init; }
    public DateTime? SentAt { get; set; }

    /// <summary>The sentence that said who will read this, as it stood when the assessment was begun.</summary>
    public required string Readers { get; init; }
    public int Version { get; set; } = 1;
    public List<Rating> Ratings { get; } = [];
}

/// <summary>
/// What one rater says of one item: a level or that there is none to say, how it feels, and what shows it.
/// </summary>
public sealed class Rating
{
    public Id<Rating> Id { get; init; } = Id<Rating>.New();
    public required Id<Assessment> AssessmentId { get; init; }
    public Assessment? Assessment { get; set; }
    public required Id<Item> ItemId { get; init; }
    public Item? Item { get; set; }
    public Answer Answer { get; set; }

    /// <summary>The rank of the level, only where the answer is a level.</summary>
    public int? Level { get; set; }
    public Feel Feel { get; set; }
    public string Evidence { get; set; } = "";
    public DateTime SavedAt { get; set; }
    public int Version { get; set; } = 1;
}
