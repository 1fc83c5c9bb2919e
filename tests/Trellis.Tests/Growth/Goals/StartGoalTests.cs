using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class StartGoalTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task From_then_on_its_readers_see_it()
    {
        var (ada, una) = (await App.As(World.Ada), await App.As(World.Una));
        (await una.Get($"/goals/{World.GoalForLater}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Submit($"/goals/{World.GoalForLater}", "form[action$='/start']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await App.Goal(World.GoalForLater)).StartedOn.ShouldBe(Today);
        (await una.Text("/goals")).ShouldContain("Speak at a meetup");
        await (await ada.Client.PostAsync($"/api/goals/{World.GoalForLater}/start", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.started"
        );
    }

    [Fact]
    public async Task One_whose_day_has_passed_gets_another_first()
    {
        var ada = await App.As(World.Ada);
        var goal = await ada.Goal("Draw maps", Today, start: false);
        App.Clock.Advance(TimeSpan.FromDays(2));
        await (await ada.Client.PostAsync($"/api/goals/{goal}/start", null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.incomplete"
        );
    }

    public sealed class OnSqlite() : StartGoalTests(Provider.Sqlite);

    public sealed class OnPostgres() : StartGoalTests(Provider.Postgres);
}
