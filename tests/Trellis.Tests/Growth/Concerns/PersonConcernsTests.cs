using System.Net;

namespace Trellis.Tests.Growth.Concerns;

public abstract class PersonConcernsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_new_manager_sees_none_of_them_and_the_former_one_no_longer()
    {
        var max = await App.As(World.Max);
        (await max.Json($"/api/people/{Of(World.Ada)}/concerns")).GetProperty("written").GetArrayLength().ShouldBe(2);
        await Fact(World.Ada, Today, "Maker", World.Fox);
        (await max.Get($"/people/{Of(World.Ada)}/concerns")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await max.Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var fox = await App.As(World.Fox);
        (await fox.Json($"/api/people/{Of(World.Ada)}/concerns")).GetProperty("written").GetArrayLength().ShouldBe(0);
        (await fox.Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Fact(World.Ada, Today, "Maker", World.Max); // whoever leads somebody again begins anew
        (await (await App.Again(World.Max)).Get($"/concerns/{World.Concern}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    public sealed class OnSqlite() : PersonConcernsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PersonConcernsTests(Provider.Postgres);
}
