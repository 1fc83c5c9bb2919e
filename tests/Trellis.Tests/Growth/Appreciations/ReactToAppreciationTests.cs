#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Growth.Appreciations;

public abstract class ReactToAppreciationTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Others_thank_for_the_same_by_name_without_a_count_and_take_it_back()
    {
        var sky = await App.As(World.Sky);
        (await sky.Submit("/appreciation", "form[action$='/reaction']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await sky.Text("/appreciation")).ShouldContain("Me too: You");
        var fox = await App.As(World.Fox);
        (await fox.Text("/appreciation")).ShouldContain("Me too: Sky Example");
        foreach (var who in new[] { World.Fox, World.Ops, World.Fin })
            (
                await (await App.As(who)).Client.PutAsync($"/api/appreciation/{World.OpenThanks}/reaction", null)
            ).StatusCode.ShouldBe(HttpStatusCode.NoContent, who);
        (await (await App.As(World.Ada)).Text("/appreciation")).ShouldContain("and others");
        await sky.Submit("/appreciation", "form[action$='/reaction']");
        (await sky.Text("/appreciation")).ShouldNotContain("Me too: You");
    }

    [Fact]
    public async Task Whoever_wrote_it_or_is_named_does_not_and_twice_is_once()
    {
        var url = $"/api/appreciation/{World.OpenThanks}/reaction";
        foreach (var who in new[] { World.Ada, World.Una })
            await (await (await App.As(who)).Client.PutAsync(url, null)).ShouldRefuse(
                HttpStatusCode.Conflict,
                "appreciation.reaction"
            );
        var sky = await App.As(World.Sky);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sky.Client.PutAsync(url, null)));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.NoContent);
        (await App.Db(db => db.Set<AppreciationReaction>().CountAsync())).ShouldBe(1);
    }

    public sealed class OnSqlite() : ReactToAppreciationTests(Provider.Sqlite);

    public sealed class OnPostgres() : ReactToAppreciationTests(Provider.Postgres);
}
