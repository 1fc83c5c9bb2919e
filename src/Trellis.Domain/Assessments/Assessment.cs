using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Assessments;

/// <summary>Who made the assessment: the person, their manager, or both together as the final one.</summary>
public enum AssessmentKind
{
    Self,
    Manager,
    Final,
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

    /// <summary>Null while the assessment is a draft.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>The sentence that said who can read this, as shown when the assessment was begun.</summary>
    public required string Audience { get; init; }
    public int Version { get; set; } = 1;
    public List<Rating> Ratings { get; } = [];
}
