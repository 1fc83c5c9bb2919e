namespace Trellis.Assessments;

/// <summary>What one rater said of one item in an assessment that is submitted.</summary>
/// <param name="Rater">The rater's name.</param>
public sealed record RaterView(Rated Rated, Confidence Confidence, string Evidence, DateTime SubmittedAt, string Rater);
