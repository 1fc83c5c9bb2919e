using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class FinishActionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Done_and_not_done_after_all()
    {
        var ada = await App.As(World.Ada);
        (await ada.Submit($"/goals/{World.Goal}", "form[action$='/done']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.Goal(World.Goal)).Actions.ShouldHaveSingleItem().DoneOn.ShouldBe(Today);
        (await ada.Submit($"/goals/{World.Goal}", "form[action$='/done']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.Goal(World.Goal)).Actions.ShouldHaveSingleItem().DoneOn.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_reads_the_goal_does_not()
    {
        var url = $"/api/goals/actions/{World.GoalAction}/done";
        (await (await App.As(World.Max)).Client.PutAsync(url, null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.As(World.Ada)).Client.PutAsync(url, null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await App.As(World.Ada)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite() : FinishActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinishActionTests(Provider.Postgres);
}
