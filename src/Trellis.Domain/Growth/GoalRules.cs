using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;

namespace Trellis.Domain.Growth;

/// <summary>A competency or skill that somebody wants to reach a level of with a goal.</summary>
/// <param name="Highest">The rank of the highest level of its scale.</param>
/// <param name="From">The rank held now; null if it is not known.</param>
/// <param name="To">The rank to reach.</param>
public sealed record GoalAim(Id<Item> Item, string Name, int Highest, int? From, int To);

/// <summary>What can be done to a goal, by whom, and what a goal has to say: product.md §5.</summary>
public static class GoalRules
{
    /// <summary>The longest title, in characters: a goal is said in a line.</summary>
    public const int TitleLimit = 120;

    /// <summary>The longest text of a goal, in characters.</summary>
    public const int TextLimit = 2000;

    /// <summary>The longest text of an action, in characters.</summary>
    public const int ActionLimit = 200;

    /// <summary>How many competencies and skills a goal has at most.</summary>
    public const int MostItems = 4;

    /// <summary>How many actions a goal has at most.</summary>
    public const int MostActions = 30;

    /// <summary>How many check-ins a goal has at most, besides the one with which it is closed.</summary>
    public const int MostCheckIns = 300;

    /// <summary>How many goals somebody has open at most.</summary>
    public const int MostOpen = 30;

    /// <summary>How many hours of work time a goal is given at most: about a quarter of a year.</summary>
    public const int MostHours = 500;

    /// <summary>How many years ahead a goal is due at most.</summary>
    public const int MostYears = 3;

    /// <summary>
    /// A proposed goal is started, changed or deleted; an active one is changed, acted on, checked in on and closed; one
    /// that is done or dropped stays as it is. Null if nothing stands in the way.
    /// </summary>
    public static Problem? Refuse(GoalState state, GoalAct act) =>
        (state, act) switch
        {
            (GoalState.Proposed, GoalAct.Start or GoalAct.Change or GoalAct.Delete) => null,
            (GoalState.Active, GoalAct.Change or GoalAct.Act or GoalAct.CheckIn or GoalAct.Close) => null,
            (GoalState.Proposed, _) => new Problem.Refused("goal.not-started", "Start the goal first."),
            (GoalState.Active, GoalAct.Start) => new Problem.Refused("goal.started", "The goal is started already."),
            (GoalState.Active, _) => new Problem.Refused(
                "goal.started",
                "A goal that was started is not deleted. Close it as dropped."
            ),
            _ => new Problem.Refused("goal.closed", "This goal is closed and can no longer be changed."),
        };

    /// <summary>
    /// A goal is due from today on and within three years, and has at most four competencies and skills, each once and
    /// with a level of its scale above the one held. Null if nothing stands in the way.
    /// </summary>
    /// <param name="movesDate">Whether the date is new: one that has passed may stay while the rest is changed.</param>
    public static Problem? RefuseContent(
        DateOnly due,
        IReadOnlyCollection<GoalAim> aims,
        bool movesDate,
        DateOnly today
    ) =>
        RefuseDate(due, movesDate, today)
        ?? (
            aims.Count > MostItems
                ? Why($"A goal has at most {MostItems} competencies and skills. Make two goals of it.", "Items")
            : aims.DistinctBy(a => a.Item).Count() < aims.Count
                ? Why("Choose each competency or skill only once.", "Items")
            : aims.Select(RefuseAim).FirstOrDefault(p => p is not null)
        );

    private static Problem.Refused? RefuseDate(DateOnly due, bool movesDate, DateOnly today) =>
        !movesDate ? null
        : due < today ? Why("This day has passed. Choose today or a later day.", "DueOn")
        : due > today.AddYears(MostYears) ? Why("Choose a day within three years.", "DueOn")
        : null;

    private static Problem.Refused? RefuseAim(GoalAim aim) =>
        aim.To < 1 || aim.To > aim.Highest ? Why($"Levels of {aim.Name} run from 1 to {aim.Highest}.", "Items")
        : aim.From >= aim.To ? Why($"Choose a level of {aim.Name} above the one you hold.", "Items")
        : null;

    /// <summary>
    /// Moving the date of an active goal needs a reason, which stands among its check-ins. Null if nothing stands in the
    /// way.
    /// </summary>
    public static Problem? RefuseMove(GoalState state, DateOnly from, DateOnly to, string reason) =>
        state == GoalState.Active && from != to && reason.Length == 0
            ? Why("Say why the date is moving. The reason appears among the check-ins.", "Reason")
            : null;

    /// <summary>
    /// A check-in says something or notes a level; levels are of the goal’s own competencies and skills, each once and in
    /// its scale. Null if nothing stands in the way.
    /// </summary>
    /// <param name="items">The competencies and skills of the goal; <c>To</c> is not looked at.</param>
    public static Problem? RefuseCheckIn(
        string text,
        IReadOnlyCollection<(Id<Item> Item, int Level)> levels,
        IReadOnlyCollection<GoalAim> items
    )
    {
        if (text.Length == 0 && levels.Count == 0)
            return Why("Write what happened, or choose a level.", "Text");
        if (levels.DistinctBy(l => l.Item).Count() < levels.Count)
            return Why("Choose one level for each competency or skill.", "Levels");
        foreach (var (id, level) in levels)
        {
            if (items.FirstOrDefault(i => i.Item == id) is not { } item)
                return Why("Choose a level of a competency or skill of this goal.", "Levels");
            if (level < 1 || level > item.Highest)
                return Why($"Levels of {item.Name} run from 1 to {item.Highest}.", "Levels");
        }
        return null;
    }

    /// <summary>A goal that has 300 check-ins takes no more. Null if nothing stands in the way.</summary>
    public static Problem? RefuseOneMore(int checkIns) =>
        checkIns < MostCheckIns
            ? null
            : new Problem.Refused(
                "goal.many-check-ins",
                $"A goal has at most {MostCheckIns} check-ins. Close it, and write the next one."
            );

    /// <summary>An action is due from today on and within three years, or has no day. Null if nothing stands in the way.</summary>
    public static Problem.Refused? RefuseActionDate(DateOnly? due, DateOnly today) =>
        due < today ? Why("This day has passed. Choose today or a later day.", "DueOn")
        : due > today.AddYears(MostYears) ? Why("Choose a day within three years.", "DueOn")
        : null;

    /// <summary>A goal that is done says what was learned; one that is dropped may. Null if nothing stands in the way.</summary>
    public static Problem? RefuseClose(bool done, string learned) =>
        done && learned.Length == 0 ? Why("Write what you learned, in two or three sentences.", "Learned") : null;

    private static Problem.Refused Why(string why, string field) => new("goal.incomplete", why, field);
}
