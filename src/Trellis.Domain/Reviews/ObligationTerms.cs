namespace Trellis.Domain.Reviews;

/// <summary>What the organisation decides about obligations.</summary>
/// <param name="FirstDay">The first day with Trellis: what was due before it is not tracked. Null: everything counts.</param>
/// <param name="CalibrationMonths">From the start to the calibration conversation and the first PD meeting.</param>
/// <param name="OneOnOneDays">From one 1:1 to the next.</param>
public sealed record ObligationTerms(DateOnly? FirstDay = null, int CalibrationMonths = 4, int OneOnOneDays = 14);
