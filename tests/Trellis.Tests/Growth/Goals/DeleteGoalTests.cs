using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class DeleteGoalTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task One_that_was_never_started_is_deleted_and_any_other_is_closed_instead()
    {
        var ada = await App.As(World.Ada);
        (await ada.Submit($"/goals/{World.GoalForLater}", "form[action$='/delete']")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await ada.Get($"/goals/{World.GoalForLater}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await (await ada.Client.DeleteAsync($"/api/goals/{World.Goal}")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "goal.started"
        );
        (await (await App.As(World.Max)).Client.DeleteAsync($"/api/goals/{World.Goal}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : DeleteGoalTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeleteGoalTests(Provider.Postgres);
}
