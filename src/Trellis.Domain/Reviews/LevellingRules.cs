using Trellis.Domain.Kernel;

namespace Trellis.Domain.Reviews;

/// <summary>
/// What can be done in the rating calibration of a cycle: product.md §4, “Rating calibration”. It is about final
/// assessments, and nothing in it changes by itself.
/// </summary>
public static class LevellingRules
{
    /// <summary>
    /// It begins once, in an open cycle whose terms have it, with at least one final level; and where final assessments
    /// have none yet, only if that was said. Null if nothing stands in the way.
    /// </summary>
    /// <param name="people">How many reviews of the cycle are open and led by somebody.</param>
    /// <param name="drafted">How many of them have a final level.</param>
    /// <param name="withoutRest">Whether it begins although levels are missing.</param>
    public static Problem? RefuseBegin(Cycle cycle, int people, int drafted, bool withoutRest) =>
        CycleRules.RefuseLevelled(cycle) is { } over ? over
        : cycle.LevellingBeganAt is not null ? Refused("levelling.begun", "This rating calibration has begun already.")
        : drafted == 0 ? Refused("levelling.nothing", "No final assessment has a level yet. Managers draft them first.")
        : drafted < people && !withoutRest
            ? Refused(
                "levelling.missing",
                $"{people - drafted} of {people} final assessments have no level yet. What is left out now is not "
                    + "compared later. Wait for them, or say that you begin without them.",
                "WithoutRest"
            )
        : null;

    /// <summary>
    /// A level that was compared changes, until its final assessment is shared, to another one of its scale, or to no
    /// opportunity, with a reason; null if nothing stands in the way.
    /// </summary>
    /// <param name="highest">The rank of the highest level of the scale.</param>
    public static Problem? RefuseChange(bool isCompared, Rated before, Rated after, int highest, string reason) =>
        !isCompared
            ? Refused(
                "levelling.not-compared",
                "This level was not compared with others. Change it in the draft of the final assessment.",
                "Item"
            )
        : !after.IsAnswered || after.Level > highest
            ? Refused("levelling.level", "Choose a level of the scale.", "Level")
        : after == before ? Refused("levelling.same", "Choose a different level from the current one.", "Level")
        : reason.Length == 0 ? Refused("levelling.reason", "Say why, without naming anybody.", "Reason")
        : null;

    private static Problem.Refused Refused(string code, string why, string? field = null) => new(code, why, field);
}
