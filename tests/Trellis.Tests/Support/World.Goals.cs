#pragma warning disable RS0030
namespace Trellis.Tests.Support;

/// <summary>
/// Ada's goals: one that she shares with her manager, who checked in on it; one for herself; one that is not started; one
/// that is open to everyone, on which her manager checked in too.
/// </summary>
public sealed partial class World
{
    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string GoalWhy = "canary-goal-why",
        GoalStep = "canary-goal-action",
        GoalNote = "canary-goal-check-in",
        GoalNoteByManager = "canary-goal-check-in-by-manager",
        GoalForOneself = "canary-goal-for-oneself",
        GoalNotStarted = "canary-goal-not-started",
        OpenGoalNoteByManager = "canary-open-goal-check-in-by-manager";

    /// <summary>A text of the goal that is open to everyone.</summary>
    public const string OpenGoalWhy = "So that everyone finds it.";

    /// <summary>The goal that Ada shares with her manager.</summary>
    public Id<Goal> Goal { get; private set; }
    public Id<GoalAction> GoalAction { get; private set; }
    public Id<Goal> GoalOfHerOwn { get; private set; }
    public Id<Goal> GoalForLater { get; private set; }
    public Id<Goal> OpenGoal { get; private set; }

    /// <summary>A suggestion of Ada's 360, which lapsed.</summary>
    public Id<SuggestedGoal> Suggestion { get; private set; }

    private async Task<int> AddGoals(AppDb db)
    {
        var writing = (await db.Set<Item>().SingleAsync(i => i.Name == "Writing")).Id;
        Suggestion = (await db.Set<SuggestedGoal>().SingleAsync()).Id;
        var goal = NewGoal("Write the handbook", GoalAudience.Manager, GoalWhy);
        goal.Items.Add(
            new()
            {
                ItemId = writing,
                ChosenAt = goal.WrittenAt,
                To = 3,
            }
        );
        goal.Actions.Add(new() { Text = GoalStep, DueOn = App.Clock.Today.AddDays(40) });
        goal.CheckIns.AddRange([Note(Ada, GoalNote), Note(Max, GoalNoteByManager)]);
        var own = NewGoal("Learn the cello", GoalAudience.OnlyMe, GoalForOneself);
        var later = NewGoal("Speak at a meetup", GoalAudience.Everyone, GoalNotStarted);
        (later.State, later.StartedOn) = (GoalState.Proposed, null);
        var open = NewGoal("Mend the index", GoalAudience.Everyone, OpenGoalWhy);
        open.CheckIns.Add(Note(Max, OpenGoalNoteByManager));
        db.AddRange(goal, own, later, open);
        (Goal, GoalAction, GoalOfHerOwn, GoalForLater, OpenGoal) = (
            goal.Id,
            goal.Actions[0].Id,
            own.Id,
            later.Id,
            open.Id
        );
        return await db.SaveChangesAsync();
    }

    private Goal NewGoal(string title, GoalAudience audience, string why) =>
        new()
        {
            PersonId = People[Ada],
            Title = title,
            TitleKey = Names.Key(title),
            Why = why,
            Audience = audience,
            State = GoalState.Active,
            WrittenAt = App.Clock.GetUtcNow().UtcDateTime.AddDays(-20),
            StartedOn = App.Clock.Today.AddDays(-20),
            DueOn = App.Clock.Today.AddDays(200),
        };

    private CheckIn Note(string writer, string text) =>
        new()
        {
            WriterId = People[writer],
            At = App.Clock.GetUtcNow().UtcDateTime.AddDays(-5),
            Text = text,
        };
}
