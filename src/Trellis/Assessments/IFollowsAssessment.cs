namespace Trellis.Assessments;

/// <summary>What else happens once an assessment was submitted: slices that build on assessments say it.</summary>
public interface IFollowsAssessment
{
    /// <param name="round">The round in which it was submitted, and saved.</param>
    Task After(Id<AssessmentRound> round, CancellationToken ct);
}
