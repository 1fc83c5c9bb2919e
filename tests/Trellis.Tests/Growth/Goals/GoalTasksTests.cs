namespace Trellis.Tests.Growth.Goals;

public abstract class GoalTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_action_is_asked_for_a_week_before_its_day_until_it_is_done()
    {
        App.Clock.Advance(TimeSpan.FromDays(32));
        var ada = await App.As(World.Ada);
        (await ada.Text("/today")).ShouldNotContain("Finish an action for a goal");
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await ada.Text("/today")).ShouldContain("Finish an action for a goal");
        (await (await App.As(World.Max)).Text("/today")).ShouldNotContain("Finish an action for a goal");
        await ada.Submit($"/goals/{World.Goal}", "form[action$='/done']");
        (await ada.Text("/today")).ShouldNotContain("Finish an action for a goal");
    }

    [Fact]
    public async Task A_goal_whose_day_has_come_is_closed_or_moved()
    {
        var una = await App.As(World.Una);
        var goal = await una.Goal("Draw maps", Today.AddDays(5));
        (await una.Text("/today")).ShouldNotContain("Close a goal or move its date");
        App.Clock.Advance(TimeSpan.FromDays(5));
        (await una.Text("/today")).ShouldContain("Close a goal or move its date");
        await una.Submit(
            $"/goals/{goal}/edit",
            "main form",
            ("Input.DueOn", $"{Today.AddDays(9):yyyy-MM-dd}"),
            ("Input.Reason", "It rained.")
        );
        (await una.Text("/today")).ShouldNotContain("Close a goal or move its date");
    }

    public sealed class OnSqlite() : GoalTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : GoalTasksTests(Provider.Postgres);
}
