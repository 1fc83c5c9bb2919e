using System.Net;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class PassOnActionTests(Provider provider) : OwnWorld(provider)
{
    private string PassOn => $"/api/one-on-ones/actions/{World.OneOnOneAction}/passing-on";

    [Fact]
    public async Task What_the_former_manager_was_to_do_becomes_the_new_ones_when_the_person_moves_it()
    {
        await Fact(World.Ada, Today, "Maker", World.Sky);
        var (ada, max, sky) = (await App.As(World.Ada), await App.As(World.Max), await App.As(World.Sky));
        foreach (var other in new[] { max, sky })
            (await other.Client.PostAsync(PassOn, null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ada.Text($"/one-on-ones/{World.OneOnOne}")).ShouldContain("Move to 1:1s with");
        (await ada.Client.PostAsync(PassOn, null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var moved = await App.Db(db =>
            db.Set<OneOnOneAction>().Include(a => a.Series).SingleAsync(a => a.Id == World.OneOnOneAction)
        );
        (moved.OwnerId, moved.Series!.ManagerId, moved.Series.PersonId).ShouldBe(
            (Of(World.Sky), Of(World.Sky), Of(World.Ada))
        );
        (await sky.Text($"/one-on-ones/{moved.SeriesId}")).ShouldContain(World.SharedAction);
        (await ada.Text($"/one-on-ones/{World.OneOnOne}")).ShouldNotContain(World.SharedAction);
        (await ada.Client.PostAsync(PassOn, null)).StatusCode.ShouldBe(HttpStatusCode.OK); // once more changes nothing
    }

    [Fact]
    public async Task Two_at_once_move_it_once_into_one_series()
    {
        await Fact(World.Ada, Today, "Maker", World.Sky);
        var ada = await App.As(World.Ada);
        var answers = await Task.WhenAll(ada.Client.PostAsync(PassOn, null), ada.Client.PostAsync(PassOn, null));
        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.OK);
        (await App.Db(db => db.Set<OneOnOneSeries>().CountAsync(s => s.ManagerId == Of(World.Sky)))).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_manager_it_stays()
    {
        await Fact(World.Ada, Today, "Maker", null);
        await (await (await App.As(World.Ada)).Client.PostAsync(PassOn, null)).ShouldRefuse(
            HttpStatusCode.Conflict,
            "one-on-one.no-manager"
        );
    }

    [Fact]
    public async Task What_is_done_stays()
    {
        var ada = await App.As(World.Ada);
        await ada.Client.PutAsync($"/api/one-on-ones/actions/{World.OneOnOneAction}/done", null);
        await Fact(World.Ada, Today, "Maker", World.Sky);
        await (await ada.Client.PostAsync(PassOn, null)).ShouldRefuse(HttpStatusCode.Conflict, "one-on-one.done");
    }

    public sealed class OnSqlite() : PassOnActionTests(Provider.Sqlite);

    public sealed class OnPostgres() : PassOnActionTests(Provider.Postgres);
}
