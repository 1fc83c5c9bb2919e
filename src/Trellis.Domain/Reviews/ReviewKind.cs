namespace Trellis.Domain.Reviews;

/// <summary>Which of the two conversations a review prepares.</summary>
public enum ReviewKind
{
    /// <summary>The conversation about expectations on both sides, about four months after the first day.</summary>
    Calibration,

    /// <summary>The yearly 360: both assess, coworkers give feedback, the manager writes the final assessment.</summary>
    Annual360,
}
