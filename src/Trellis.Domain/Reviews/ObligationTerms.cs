namespace Trellis.Domain.Reviews;

/// <summary>What the organisation decides about obligations.</summary>
/// <param name="FirstDay">The first day with Trellis: what was due before it is not tracked. Null: everything counts.</param>
/// <param name="CalibrationMonths">From the start to the calibration conversation and the first PD meeting.</param>
/// <param name="OneOnOneDays">From one 1:1 to the next.</param>
public sealed record ObligationTerms(DateOnly? FirstDay = null, int CalibrationMonths = 4, int OneOnOneDays = 14)
{
    /// <summary>What can be chosen as the months to the calibration conversation.</summary>
    public const int LeastMonths = 1,
        MostMonths = 24;

    /// <summary>What can be chosen as the days from one 1:1 to the next.</summary>
    public const int LeastDays = 1,
        MostDays = 365;
}
