using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Settings;

namespace Trellis.Tests.Accounts;

/// <summary>A session is a row: when it is gone, its cookie is worth nothing, wherever it was copied to.</summary>
public abstract class SessionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_stolen_cookie_is_dead_after_signing_out()
    {
        var (ada, cookie) = await SignIn(World.Ada);
        (await With(cookie)).ShouldBe(HttpStatusCode.OK);
        (await ada.Submit("/account", "form[action='/sign-out']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(cookie, "/growth")).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_leaves_the_others()
    {
        var (here, stolen) = await SignIn(World.Ada);
        var (_, elsewhere) = await SignIn(World.Ada);
        (await here.Client.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await With(stolen)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(elsewhere)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_of_mine_and_nobody_elses()
    {
        var (here, first) = await SignIn(World.Ada);
        var (_, second) = await SignIn(World.Ada);
        var (_, other) = await SignIn(World.Una);
        (await here.Submit("/account", "form[action='/sign-out']:has(input[name=everywhere])")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await With(first)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(second)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(other)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_keeps_this_browser()
    {
        var (here, before) = await SignIn(World.Ada);
        var (_, elsewhere) = await SignIn(World.Ada);
        (await Change(here, World.Password, "an even quieter wall")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await With(before)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(elsewhere)).ShouldBe(HttpStatusCode.Unauthorized);
        (await here.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await App.Anonymous()
                .Client.PostAsJsonAsync("/api/session", new { email = World.Ada, password = World.Password })
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (
            await App.Anonymous()
                .Client.PostAsJsonAsync("/api/session", new { email = World.Ada, password = "an even quieter wall" })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("not the present one", "an even quieter wall", HttpStatusCode.Conflict)]
    [InlineData(World.Password, "short", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", "an even quieter wall", HttpStatusCode.UnprocessableEntity)]
    public async Task A_refused_new_password_changes_nothing(string present, string wanted, HttpStatusCode status)
    {
        var (here, cookie) = await SignIn(World.Ada);
        (await Change(here, present, wanted)).StatusCode.ShouldBe(status);
        (await With(cookie)).ShouldBe(HttpStatusCode.OK);
        await SignIn(World.Ada);
    }

    [Fact]
    public async Task A_session_ends_by_itself()
    {
        var (_, cookie) = await SignIn(World.Ada);
        App.Clock.Advance(SessionRules.Lasts - TimeSpan.FromSeconds(1));
        (await With(cookie)).ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_leaves_is_out_on_the_day_after_their_last()
    {
        var (_, cookie) = await SignIn(World.Ada);
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Ada)).EndsOn = Today;
            return await db.SaveChangesAsync();
        });
        (await With(cookie)).ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_change_of_role_holds_from_the_next_request()
    {
        var (una, _) = await SignIn(World.Una);
        (await una.Get("/api/people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Role(World.Una, AccessRole.PeopleOps);
        (await una.Get("/api/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Role(World.Una, AccessRole.Employee);
        (await una.Get("/api/people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_nobody_was_given_opens_nothing(string value) =>
        (await With("trellis-session=" + value)).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var answer = await App.Anonymous()
            .Client.PostAsJsonAsync("/api/session", new { email = World.Ada, password = World.Password });
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("trellis-session=", StringComparison.Ordinal))
            .ToLowerInvariant();
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/");
    }

    [Fact]
    public async Task A_session_that_lies_unused_for_twelve_hours_is_over_and_one_in_use_is_not()
    {
        await Idle(SessionRules.IdleMinutes);
        var (_, unused) = await SignIn(World.Ada);
        var (_, used) = await SignIn(World.Ada);
        for (var hours = 0; hours < 36; hours += 6)
        {
            App.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1));
            (await With(used)).ShouldBe(HttpStatusCode.OK);
            if (hours == 0)
                (await With(unused)).ShouldBe(HttpStatusCode.OK);
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        (await With(unused)).ShouldBe(HttpStatusCode.Unauthorized);
        App.Clock.Advance(TimeSpan.FromHours(12));
        (await With(used)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Twelve_hours_to_the_second()
    {
        await Idle(SessionRules.IdleMinutes);
        var (_, first) = await SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (await With(first)).ShouldBe(HttpStatusCode.OK);
        var (_, second) = await SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromHours(12));
        (await With(second)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_organisation_sets_how_long_a_session_lasts_unused()
    {
        var (_, cookie) = await SignIn(World.Ada);
        await App.Run(
            async (services, _) =>
            {
                (
                    await services.GetRequiredService<ChangeOrganisation>().Handle(new(null, null, 30), default)
                ).Problem.ShouldBeNull();
                (
                    await services.GetRequiredService<ChangeOrganisation>().Handle(new(null, null, 14), default)
                ).Problem.ShouldNotBeNull();
                return 0;
            }
        );
        App.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        (await With(cookie)).ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromMinutes(30));
        (await With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_request_writes_down_that_a_session_is_used_at_most_every_five_minutes()
    {
        var (_, cookie) = await SignIn(World.Ada);
        var start = App.Clock.GetUtcNow().UtcDateTime;
        App.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        await With(cookie);
        (await Seen()).ShouldBe(start);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await With(cookie);
        (await Seen()).ShouldBe(start.AddMinutes(5));
        Task<DateTime> Seen() => App.Db(db => db.Set<Session>().Select(s => s.LastSeenAt).SingleAsync());
    }

    [Fact]
    public async Task The_account_lists_sessions_by_device_place_and_last_use_and_marks_this_one()
    {
        const string firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        await SignIn(World.Ada, firefox, "203.0.113.7");
        App.Clock.Advance(TimeSpan.FromHours(1));
        var (here, _) = await SignIn(World.Ada, "curl/8.5.0", "198.51.100.4");
        var page = await here.Page("/account");
        var lines = page.QuerySelectorAll("section[aria-labelledby=sessions] li")
            .Select(l => string.Join(' ', l.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        lines[0]
            .ShouldStartWith(
                "Another program This session Last used 14 May 2026, 13:00 UTC, network address 198.51.100.4"
            );
        lines[1].ShouldStartWith("Firefox on Linux Last used 14 May 2026, 12:00 UTC, network address 203.0.113.7");
        page.Body!.TextContent.ShouldNotContain("Mozilla");
        page.QuerySelectorAll("form[action^='/account/sessions/']")
            .Length.ShouldBe(1, "this session is ended by signing out");
        var sessions = (await here.Json("/api/me"))
            .GetProperty("sessions")
            .EnumerateArray()
            .Select(s => (s.GetProperty("device").GetString(), s.GetProperty("isThis").GetBoolean()))
            .ToList();
        sessions.ShouldBe([("Another program", true), ("Firefox on Linux", false)]);
    }

    [Fact]
    public async Task Each_session_can_be_ended_by_itself_on_the_page_and_by_the_api()
    {
        var (_, first) = await SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var (_, second) = await SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var (here, own) = await SignIn(World.Ada);
        (await here.Submit("/account", "form[action^='/account/sessions/']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await With(second)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(first)).ShouldBe(HttpStatusCode.OK);
        var id = (await here.Json("/api/me"))
            .GetProperty("sessions")
            .EnumerateArray()
            .Single(s => !s.GetProperty("isThis").GetBoolean())
            .GetProperty("id")
            .GetString();
        (await (await App.As(World.Una)).Client.DeleteAsync($"/api/sessions/{id}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await here.Client.DeleteAsync($"/api/sessions/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await With(first)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(own)).ShouldBe(HttpStatusCode.OK);
        (await here.Client.DeleteAsync($"/api/sessions/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Signing_in_as_somebody_else_in_the_same_browser_ends_the_earlier_session()
    {
        var (browser, adas) = await SignIn(World.Ada);
        var (_, elsewhere) = await SignIn(World.Ada);
        var answer = await browser.Client.PostAsJsonAsync(
            "/api/session",
            new { email = World.Una, password = World.Password }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.Json("/api/me")).GetProperty("email").GetString().ShouldBe(World.Una);
        (await With(adas)).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(elsewhere)).ShouldBe(HttpStatusCode.OK);
        var line = (
            await App.Db(db =>
                db.Set<Trellis.Domain.Record.Activity>().Where(a => a.What == "session.ended").ToListAsync()
            )
        ).ShouldHaveSingleItem();
        line.AboutId.ShouldBe(Of(World.Ada));
    }

    private Task<int> Idle(int minutes) =>
        App.Db(db => db.Set<Organisation>().ExecuteUpdateAsync(o => o.SetProperty(x => x.IdleMinutes, minutes)));

    private async Task<(Browser Browser, string Cookie)> SignIn(string email, string? agent = null, string? from = null)
    {
        var browser = App.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new { email, password = World.Password }),
        };
        if (agent is not null)
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (from is not null)
            request.Headers.Add(TestApp.From, from);
        var answer = await browser.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return (
            browser,
            answer
                .Headers.GetValues("Set-Cookie")
                .Single(c => c.StartsWith("trellis-session=", StringComparison.Ordinal))
                .Split(';')[0]
        );
    }

    /// <summary>What somebody gets who holds nothing but this cookie.</summary>
    private async Task<HttpStatusCode> With(string cookie, string url = "/api/me")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Cookie", cookie } } };
        return (await App.Anonymous().Client.SendAsync(request)).StatusCode;
    }

    private static Task<HttpResponseMessage> Change(Browser browser, string present, string wanted) =>
        browser.Submit(
            "/account",
            "form:has([name='Input.Present'])",
            ("Input.Present", present),
            ("Input.New", wanted)
        );

    private Task<int> Role(string email, AccessRole role) =>
        App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == email)).Access = role;
            return await db.SaveChangesAsync();
        });

    public sealed class OnSqlite() : SessionTests(Provider.Sqlite);

    public sealed class OnPostgres() : SessionTests(Provider.Postgres);
}
