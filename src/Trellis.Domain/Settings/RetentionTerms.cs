using Trellis.Domain.Kernel;

namespace Trellis.Domain.Settings;

/// <summary>How long what was said between two people is kept, as the organisation settles it: product.md §9.</summary>
public sealed record RetentionTerms
{
    /// <summary>The longest that can be settled, in years.</summary>
    public const int MostYears = 10;

    /// <summary>The longest that can be settled, in days.</summary>
    public const int MostDays = 365;

    /// <summary>For how many years a concern is kept after its day.</summary>
    public int ConcernYears { get; init; } = 1;

    /// <summary>For how many years an improvement plan that was met is kept after its end.</summary>
    public int MetPlanYears { get; init; } = 1;

    /// <summary>The same for any other improvement plan.</summary>
    public int OtherPlanYears { get; init; } = 3;

    /// <summary>For how many years a series of 1:1s is kept after its reporting line has ended.</summary>
    public int OneOnOneYears { get; init; } = 1;

    /// <summary>For how many days private notes are kept after it; until then their writer can read them.</summary>
    public int PrivateNoteDays { get; init; } = 30;

    /// <summary>Each is at least one year or day, and has an end. Null if nothing stands in the way.</summary>
    public Problem? Refuse() =>
        new[] { ConcernYears, MetPlanYears, OtherPlanYears, OneOnOneYears }.All(y => y is >= 1 and <= MostYears)
        && PrivateNoteDays is >= 1 and <= MostDays
            ? null
            : new Problem.Refused(
                "organisation.retention",
                $"What was said is kept for 1 to {MostYears} years, and private notes for 1 to {MostDays} days.",
                "Retention"
            );

    /// <summary>Whether an improvement plan is kept no longer.</summary>
    /// <param name="closedOn">The day on which it was closed; null while it is open.</param>
    /// <param name="isMet">Whether it was met.</param>
    public bool IsOver(DateOnly? closedOn, bool isMet, DateOnly today) =>
        closedOn?.AddYears(isMet ? MetPlanYears : OtherPlanYears) < today;
}
