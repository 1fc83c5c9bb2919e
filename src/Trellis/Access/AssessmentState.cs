namespace Trellis.Access;

/// <summary>That an assessment exists and whether it is sent, and nothing else of it.</summary>
public sealed record AssessmentState
{
    public required Id<Assessment> Id { get; init; }
    public required Id<AssessmentRound> RoundId { get; init; }
    public required Id<Person> RaterId { get; init; }
    public required AssessmentKind Kind { get; init; }
    public required DateTime? SubmittedAt { get; init; }
}
