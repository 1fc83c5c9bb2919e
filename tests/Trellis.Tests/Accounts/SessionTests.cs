using System.Net;
using System.Net.Http.Json;
using Trellis.Settings;

namespace Trellis.Tests.Accounts;

/// <summary>A session is a row: when it is gone, its cookie is worth nothing, wherever it was copied to.</summary>
public abstract class SessionTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_stolen_cookie_is_dead_after_signing_out()
    {
        var (ada, cookie) = await App.SignIn(World.Ada);
        (await App.With(cookie)).ShouldBe(HttpStatusCode.OK);
        (await ada.Submit("/account", "form[action='/sign-out']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(cookie, "/growth")).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_leaves_the_others()
    {
        var (here, stolen) = await App.SignIn(World.Ada);
        var (_, elsewhere) = await App.SignIn(World.Ada);
        (await here.Client.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await App.With(stolen)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(elsewhere)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_of_mine_and_nobody_elses()
    {
        var (here, first) = await App.SignIn(World.Ada);
        var (_, second) = await App.SignIn(World.Ada);
        var (_, other) = await App.SignIn(World.Una);
        (await here.Submit("/account", "form[action='/sign-out']:has(input[name=everywhere])")).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await App.With(first)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(second)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(other)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_ends_by_itself()
    {
        var (_, cookie) = await App.SignIn(World.Ada);
        App.Clock.Advance(SessionRules.Lasts - TimeSpan.FromSeconds(1));
        (await App.With(cookie)).ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await App.With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_leaves_is_out_on_the_day_after_their_last()
    {
        var (_, cookie) = await App.SignIn(World.Ada);
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Ada)).EndsOn = Today;
            return await db.SaveChangesAsync();
        });
        (await App.With(cookie)).ShouldBe(HttpStatusCode.OK);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await App.With(cookie)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_change_of_role_holds_from_the_next_request()
    {
        var (una, _) = await App.SignIn(World.Una);
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
        (await App.With("trellis-session=" + value)).ShouldBe(HttpStatusCode.Unauthorized);

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
        var (_, unused) = await App.SignIn(World.Ada);
        var (_, used) = await App.SignIn(World.Ada);
        for (var hours = 0; hours < 36; hours += 6)
        {
            App.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1));
            (await App.With(used)).ShouldBe(HttpStatusCode.OK);
            if (hours == 0)
                (await App.With(unused)).ShouldBe(HttpStatusCode.OK);
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        (await App.With(unused)).ShouldBe(HttpStatusCode.Unauthorized);
        App.Clock.Advance(TimeSpan.FromHours(12));
        (await App.With(used)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Twelve_hours_to_the_second()
    {
        await Idle(SessionRules.IdleMinutes);
        var (_, first) = await App.SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (await App.With(first)).ShouldBe(HttpStatusCode.OK);
        var (_, second) = await App.SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromHours(12));
        (await App.With(second)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_request_writes_down_that_a_session_is_used_at_most_every_five_minutes()
    {
        var (_, cookie) = await App.SignIn(World.Ada);
        var start = App.Clock.GetUtcNow().UtcDateTime;
        App.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        await App.With(cookie);
        (await Seen()).ShouldBe(start);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await App.With(cookie);
        (await Seen()).ShouldBe(start.AddMinutes(5));
        Task<DateTime> Seen() => App.Db(db => db.Set<Session>().Select(s => s.LastSeenAt).SingleAsync());
    }

    [Fact]
    public async Task Each_session_can_be_ended_by_itself_on_the_page_and_by_the_api()
    {
        var (_, first) = await App.SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var (_, second) = await App.SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var (here, own) = await App.SignIn(World.Ada);
        (await here.Submit("/account", "form[action^='/account/sessions/']")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.With(second)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(first)).ShouldBe(HttpStatusCode.OK);
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
        (await App.With(first)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(own)).ShouldBe(HttpStatusCode.OK);
        (await here.Client.DeleteAsync($"/api/sessions/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Signing_in_as_somebody_else_in_the_same_browser_ends_the_earlier_session()
    {
        var (browser, adas) = await App.SignIn(World.Ada);
        var (_, elsewhere) = await App.SignIn(World.Ada);
        var answer = await browser.Client.PostAsJsonAsync(
            "/api/session",
            new { email = World.Una, password = World.Password }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.Json("/api/me")).GetProperty("email").GetString().ShouldBe(World.Una);
        (await App.With(adas)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(elsewhere)).ShouldBe(HttpStatusCode.OK);
        var line = (
            await App.Db(db =>
                db.Set<Trellis.Domain.Record.Activity>().Where(a => a.What == "session.ended").ToListAsync()
            )
        ).ShouldHaveSingleItem();
        line.AboutId.ShouldBe(Of(World.Ada));
    }

    private Task<int> Idle(int minutes) =>
        App.Db(db => db.Set<Organisation>().ExecuteUpdateAsync(o => o.SetProperty(x => x.IdleMinutes, minutes)));

    private Task<int> Role(string email, AccessRole role) =>
        App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Email == email)).Access = role;
            return await db.SaveChangesAsync();
        });

    public sealed class OnSqlite() : SessionTests(Provider.Sqlite);

    public sealed class OnPostgres() : SessionTests(Provider.Postgres);
}
