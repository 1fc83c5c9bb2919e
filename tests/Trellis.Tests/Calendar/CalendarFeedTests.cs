using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Calendar;

/// <summary>What is at a private address, and that nothing is where none is.</summary>
public abstract class CalendarFeedTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task An_address_shows_its_persons_dates_to_whoever_has_it_and_to_nobody_else()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        var (hers, his) = (await una.MakesAddress(), await fox.MakesAddress());
        hers.ShouldStartWith("/calendar/");
        hers.Length.ShouldBe("/calendar/.ics".Length + 43, "256 bits");
        var id = await una.Asked(200m, Later, World.Event);
        await (await fox.Decide(id, "approve", "Fine.")).Ok();
        var entry = FeedReading.Events(await App.Reads(hers)).ShouldHaveSingleItem();
        entry.Summary.ShouldBe("Professional development");
        entry.Description.ShouldBe($"http://localhost/stipend/requests/{id}");
        FeedReading.Events(await App.Reads(his)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_names_the_organisation_and_how_often_to_look()
    {
        var text = await App.Reads(await (await App.As(World.Una)).MakesAddress());
        foreach (
            var line in new[]
            {
                "METHOD:PUBLISH",
                "PRODID:-//Trellis//Trellis//EN",
                "NAME:Trellis at Small Garden",
                "X-WR-CALNAME:Trellis at Small Garden",
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "X-PUBLISHED-TTL:PT1H",
            }
        )
            text.Split("\r\n").ShouldContain(line);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }

    [Fact]
    public async Task An_address_that_never_was_was_switched_off_or_is_a_leavers_answers_the_same()
    {
        var (una, fox, sky) = (await App.As(World.Una), await App.As(World.Fox), await App.As(World.Sky));
        var (old, off, left) = (await una.MakesAddress(), await fox.MakesAddress(), await sky.MakesAddress());
        var renewed = await una.MakesAddress();
        (await fox.Client.DeleteAsync("/api/me/calendar")).EnsureSuccessStatusCode();
        await App.Db(async db =>
        {
            var leaver = await db.For(Viewer.Operator(App.Clock.UtcNow(), TimeZoneInfo.Utc))
                .People.SingleAsync(p => p.Email == World.Sky);
            leaver.EndsOn = Today.AddDays(-1);
            return await db.SaveChangesAsync();
        });
        var answers = new List<string>();
        foreach (var path in new[] { old, off, left, $"/calendar/{new string('x', 43)}.ics", "/calendar/x.ics" })
        {
            var answer = await App.Anonymous().Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }
        answers.Select(WithoutTrace).Distinct().Count().ShouldBe(1);
        answers[0].ShouldNotContain("calendar");
        (await App.Anonymous().Get(renewed)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_has_what_they_read_last_is_told_that_nothing_changed()
    {
        var una = await App.As(World.Una);
        var path = await una.MakesAddress();
        var first = await App.Anonymous().Get(path);
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await Again(path, first.Headers.ETag!.ToString())).ShouldBe(HttpStatusCode.NotModified);
        var id = await una.Asked(200m, Later, World.Event);
        await (await (await App.As(World.Fox)).Decide(id, "approve", "Fine.")).Ok();
        (await Again(path, first.Headers.ETag.ToString())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_wrong_guesses_from_one_network_address_have_to_wait_and_signing_in_does_not()
    {
        var path = await (await App.As(World.Una)).MakesAddress();
        for (var guess = 0; guess < SignInRules.FreeSecrets; guess++)
            (await From("192.0.2.7", $"/calendar/{guess}.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var waits = await From("192.0.2.7", "/calendar/another.ics");
        (waits.StatusCode, waits.Headers.RetryAfter!.Delta).ShouldBe(
            (HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1))
        );
        (await From("192.0.2.7", path)).StatusCode.ShouldBe(HttpStatusCode.OK, "the right one is never refused");
        await App.Again(World.Una);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await From("192.0.2.7", "/calendar/another.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_of_an_employment_before_stays_ended_after_the_return()
    {
        var path = await (await App.As(World.Una)).MakesAddress();
        var ops = await App.As(World.Ops);
        await (await ops.Client.PutAsJsonAsync($"/api/people/{Of(World.Una)}/last-day", new { lastDay = Today })).Ok();
        App.Clock.Advance(TimeSpan.FromDays(2));
        (await App.Anonymous().Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ops = await App.Again(World.Ops);
        await (await ops.Client.PostAsJsonAsync($"/api/people/{Of(World.Una)}/return", new { from = Today })).Ok();
        (await App.Anonymous().Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var renewed = await (await App.Again(World.Una)).MakesAddress();
        (await App.Anonymous().Get(renewed)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> Again(string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("If-None-Match", tag);
        return (await App.Anonymous().Client.SendAsync(request)).StatusCode;
    }

    private async Task<HttpResponseMessage> From(string network, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(TestApp.From, network);
        return await App.Anonymous().Client.SendAsync(request);
    }

    private static string WithoutTrace(string answer) =>
        answer[..(answer.IndexOf("traceId", StringComparison.Ordinal) is > 0 and var at ? at : answer.Length)];

    public sealed class OnSqlite() : CalendarFeedTests(Provider.Sqlite);

    public sealed class OnPostgres() : CalendarFeedTests(Provider.Postgres);
}
