#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Calendar;

/// <summary>The private address of one's calendar: it is made once, shown once and kept as a hash.</summary>
public abstract class MakeCalendarAddressTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_page_shows_the_address_once_and_then_only_that_there_is_one()
    {
        var una = await App.As(World.Una);
        (await una.Page("/account")).QuerySelector("a[href='/account/calendar']").ShouldNotBeNull();
        (await una.Page("/account/calendar")).Body!.TextContent.ShouldContain("There is no address yet.");
        var answer = await una.Submit(
            "/account/calendar",
            "form[action='/account/calendar'], form[method=post]:not([action])"
        );
        var address = Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("#feed")
            .ShouldNotBeNull()
            .GetAttribute("value")!;
        address.ShouldStartWith("http://localhost/calendar/");
        (await App.Anonymous().Get(new Uri(address).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var later = await una.Page("/account/calendar");
        later.Body!.TextContent.ShouldContain("Your address was made on");
        later.DocumentElement.OuterHtml.ShouldNotContain(new Uri(address).Segments[^1]);
    }

    [Fact]
    public async Task Only_a_hash_of_it_is_kept_and_that_it_was_made()
    {
        var una = await App.As(World.Una);
        var secret = (await una.MakesAddress())["/calendar/".Length..^".ics".Length];
        var (hashes, lines) = await App.Db(async db =>
            (
                await db.Set<CalendarAddress>()
                    .Where(a => a.PersonId == Of(World.Una))
                    .Select(a => a.Hash)
                    .ToListAsync(),
                await db.Set<Activity>().Where(a => a.What == "calendar.address-made").ToListAsync()
            )
        );
        hashes.ShouldHaveSingleItem().Length.ShouldBe(64);
        hashes[0].ShouldNotContain(secret);
        var line = lines.ShouldHaveSingleItem();
        (line.ById, line.AboutId, line.Detail).ShouldBe((Of(World.Una), Of(World.Una), ""));
    }

    [Fact]
    public async Task A_page_from_before_does_not_end_the_address_that_was_made_meanwhile()
    {
        var una = await App.As(World.Una);
        const string Form = "form[action='/account/calendar'], form[method=post]:not([action])";
        var path = await una.MakesAddress();
        var answer = await una.Submit("/account/calendar", Form, ("Input.Seen", "none"));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is an address already, made meanwhile.");
        (await App.Anonymous().Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await una.Submit("/account/calendar", Form);
        (await App.Anonymous().Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_has_two()
    {
        var una = await App.As(World.Una);
        await una.MakesAddress();
        await una.MakesAddress();
        (await App.Db(db => db.Set<CalendarAddress>().CountAsync(a => a.PersonId == Of(World.Una)))).ShouldBe(1);
    }

    public sealed class OnSqlite() : MakeCalendarAddressTests(Provider.Sqlite);

    public sealed class OnPostgres() : MakeCalendarAddressTests(Provider.Postgres);
}
