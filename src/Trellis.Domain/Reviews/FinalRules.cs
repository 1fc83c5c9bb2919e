using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>One competency or skill of a 360 with what both said, and the final level with its reason.</summary>
/// <param name="Highest">The rank of the highest level of its scale.</param>
/// <param name="Self">Null where the person did not rate it.</param>
/// <param name="Manager">Null where the manager did not rate it.</param>
/// <param name="Final">Not assessed while nothing was chosen.</param>
public sealed record FinalLine(
    Id<Item> Item,
    string Name,
    int Highest,
    Rated? Self,
    Rated? Manager,
    Rated Final,
    string Reason
)
{
    /// <summary>Whether a view was given that the final level can agree with.</summary>
    public bool IsViewed => Self is { IsAnswered: true } || Manager is { IsAnswered: true };

    /// <summary>A final level differs from both views when it is neither of those that were given.</summary>
    public bool NeedsReason => Final.IsAnswered && Final != Self && Final != Manager;

    /// <summary>What a new draft starts with: the level on which both views agree, else nothing.</summary>
    public static Rated Proposed(Rated? self, Rated? manager) =>
        self is { IsAnswered: true } agreed && agreed == manager ? agreed : Rated.NotAssessed;
}

/// <summary>When the final assessment of a 360 can be shared: product.md §4, “Final”.</summary>
public static class FinalRules
{
    /// <summary>How many goals are suggested at most.</summary>
    public const int MostGoals = 5;

    /// <summary>How many years ahead a goal is due at most.</summary>
    public const int MostYears = 3;

    /// <summary>
    /// Each competency that either view rated has a final level or no opportunity, with a reason where it differs from both;
    /// what coworkers said is summed up where two or more wrote for a summary; and at least one goal is suggested, each with
    /// a text, a level of its scale and a day from today on. Null if nothing stands in the way.
    /// </summary>
    /// <param name="wrote">How many coworkers gave feedback.</param>
    public static Problem? RefuseShare(
        IReadOnlyList<FinalLine> lines,
        ReviewOutcome outcome,
        VisibilityMode mode,
        int wrote,
        DateOnly today
    ) =>
        lines.FirstOrDefault(l => l.IsViewed && !l.Final.IsAnswered) is { } open
            ? Why($"Choose the final level of {open.Name}, or say that there was no opportunity.", "Levels")
        : lines.FirstOrDefault(l => l.NeedsReason && l.Reason.Length == 0) is { } unexplained
            ? Why($"The final level of {unexplained.Name} differs from both views. Say why.", "Levels")
        : OutcomeRules.RefuseSummary(outcome.Summary, mode, wrote)
            ?? (outcome.Goals.Count == 0 ? Why("Suggest at least one goal for the coming year.", "Goals") : null)
            ?? outcome.Goals.Select(g => RefuseGoal(g, lines, today)).FirstOrDefault(p => p is not null);

    private static Problem.Refused? RefuseGoal(SuggestedGoal goal, IReadOnlyList<FinalLine> lines, DateOnly today)
    {
        var line = lines.FirstOrDefault(l => l.Item == goal.ItemId);
        return goal.Text.Length == 0 ? Why("Write what each goal is.", "Goals")
            : goal.DueOn is null ? Why("Each goal needs a date.", "Goals")
            : goal.DueOn < today ? Why("The date of a goal is in the past. Choose today or a later day.", "Goals")
            : goal.DueOn > today.AddYears(MostYears) ? Why("Choose a date for each goal within three years.", "Goals")
            : goal.ItemId is null ? null
            : line is null ? Why("A goal develops a competency or skill of this review.", "Goals")
            : goal.Level is null ? Why($"Choose the level of {line.Name} to reach.", "Goals")
            : goal.Level > line.Highest ? Why($"Levels of {line.Name} run from 1 to {line.Highest}.", "Goals")
            : line.Final.Level >= goal.Level
                ? Why($"The goal for {line.Name} is a level that is reached already.", "Goals")
            : null;
    }

    private static Problem.Refused Why(string why, string field) => new Problem.Refused("final.incomplete", why, field);
}
