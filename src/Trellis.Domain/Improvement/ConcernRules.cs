using Trellis.Domain.Kernel;

namespace Trellis.Domain.Improvement;

/// <summary>What can be done with a concern: product.md §5.</summary>
public static class ConcernRules
{
    /// <summary>The longest text of each part, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>After how many months a concern lapses: no improvement plan names it any more.</summary>
    public const int Months = 6;

    /// <summary>How many concerns to one person one manager has open at most.</summary>
    public const int Most = 20;

    /// <summary>A concern that its person has opened does not change any more. Null if nothing stands in the way.</summary>
    public static Problem? RefuseChange(DateTime? readAt) =>
        readAt is null
            ? null
            : new Problem.Refused(
                "concern.read",
                "This concern has been read, so it no longer changes. Write another one."
            );

    /// <summary>The person answers once. Null if nothing stands in the way.</summary>
    public static Problem? RefuseAnswer(DateTime? answeredAt) =>
        answeredAt is null ? null : new Problem.Refused("concern.answered", "You have answered this concern.");

    /// <summary>The first day on which a concern has lapsed: six months after it was written.</summary>
    public static DateOnly LapsesOn(DateOnly on) => on.AddMonths(Months);

    /// <summary>Whether no improvement plan can name it any more.</summary>
    public static bool IsLapsed(DateOnly on, DateOnly today) => today >= LapsesOn(on);
}
