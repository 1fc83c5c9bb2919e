using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.Growth.OneOnOnes;

public abstract class OneOnOneViewTests(Provider provider) : OwnWorld(provider)
{
    [Theory]
    [InlineData(World.Ada, true, true)]
    [InlineData(World.Max, true, false)]
    [InlineData(World.Fox, false, false)]
    [InlineData(World.Sky, false, false)]
    [InlineData(World.Una, false, false)]
    [InlineData(World.Ops, false, false)]
    [InlineData(World.Adm, false, false)]
    public async Task Each_series_is_found_by_the_two_of_its_line(string who, bool now, bool old)
    {
        var browser = await App.As(who);
        foreach (var (series, found) in new[] { (World.OneOnOne, now), (World.OldOneOnOne, old) })
        foreach (var url in new[] { $"/one-on-ones/{series}", $"/api/one-on-ones/{series}" })
            (await browser.Get(url)).StatusCode.ShouldBe(found ? HttpStatusCode.OK : HttpStatusCode.NotFound, url);
    }

    [Fact]
    public async Task A_manager_change_hides_the_old_series_the_same_day_and_shows_none_of_it_to_the_new_one()
    {
        await Fact(World.Ada, Today, "Maker", World.Sky);
        var (max, sky, ada) = (await App.As(World.Max), await App.As(World.Sky), await App.As(World.Ada));
        foreach (var browser in new[] { max, sky })
            (await browser.Get($"/one-on-ones/{World.OneOnOne}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await ada.Text($"/one-on-ones/{World.OneOnOne}");
        page.ShouldContain(World.SharedNotes);
        page.ShouldContain(World.AdasNotes);
        page.ShouldNotContain("Add to the agenda");
        await (
            await ada.Client.PostAsJsonAsync($"/api/one-on-ones/{World.OneOnOne}/points", new { text = "More." })
        ).ShouldRefuse(HttpStatusCode.Conflict, "one-on-one.ended");
        await Fact(World.Ada, Today.AddDays(1), "Maker", World.Max); // and back again
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await max.Get($"/one-on-ones/{World.OneOnOne}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_position_and_a_change_to_come_leave_it_open()
    {
        await Fact(World.Ada, Today.AddDays(-3), "Junior maker", World.Max);
        await Fact(World.Ada, Today.AddDays(5), "Maker", World.Sky);
        foreach (var who in new[] { World.Ada, World.Max })
            (await (await App.As(who)).Text($"/one-on-ones/{World.OneOnOne}")).ShouldContain("Add to the agenda");
    }

    [Fact]
    public async Task Without_a_manager_it_has_ended()
    {
        await Fact(World.Ada, Today, "Maker", null);
        (await (await App.As(World.Max)).Get($"/one-on-ones/{World.OneOnOne}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await App.As(World.Ada)).Text($"/one-on-ones/{World.OneOnOne}")).ShouldNotContain("Add to the agenda");
    }

    [Fact]
    public async Task A_line_that_is_corrected_to_have_begun_earlier_keeps_its_series()
    {
        await Fact(World.Ada, Today.AddDays(-45), "Maker", World.Max);
        var ada = await App.As(World.Ada);
        (await ada.Page("/one-on-ones"))
            .QuerySelector($"main a[href='/one-on-ones/{World.OneOnOne}']")
            .ShouldNotBeNull();
        (await ada.Text($"/one-on-ones/{World.OneOnOne}")).ShouldContain("Add to the agenda");
    }

    [Fact]
    public async Task Each_reads_their_own_private_notes_alone()
    {
        var (ada, max) = (
            await (await App.As(World.Ada)).Text($"/one-on-ones/{World.OneOnOne}"),
            await (await App.As(World.Max)).Text($"/one-on-ones/{World.OneOnOne}")
        );
        (ada.Contains(World.AdasNotes), ada.Contains(World.MaxsNotes)).ShouldBe((true, false));
        (max.Contains(World.AdasNotes), max.Contains(World.MaxsNotes)).ShouldBe((false, true));
    }

    public sealed class OnSqlite() : OneOnOneViewTests(Provider.Sqlite);

    public sealed class OnPostgres() : OneOnOneViewTests(Provider.Postgres);
}
