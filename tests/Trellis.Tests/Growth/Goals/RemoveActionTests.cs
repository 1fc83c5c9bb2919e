using System.Net;

namespace Trellis.Tests.Growth.Goals;

public abstract class RemoveActionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Its_owner_removes_it_and_nobody_else()
    {
        var url = $"/api/goals/actions/{World.GoalAction}";
        (await (await App.As(World.Max)).Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var ada = await App.As(World.Ada);
        (await ada.Submit($"/goals/{World.Goal}", "form[action$='/remove']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.Goal(World.Goal)).Actions.ShouldBeEmpty();
        (await ada.Client.DeleteAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class OnSqlite() : RemoveActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : RemoveActionTests(Provider.Postgres);
}
