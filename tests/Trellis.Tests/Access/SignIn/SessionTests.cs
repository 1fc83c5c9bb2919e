using System.Net;
using System.Net.Http.Json;
using Trellis.Access.SignIn;

namespace Trellis.Tests.Access.SignIn;

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
        (await here.Submit("/account", "form[action='/sign-out']:has(input[name=everywhere])")).StatusCode.ShouldBe(HttpStatusCode.Found);
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
        (await App.Anonymous().Client.PostAsJsonAsync("/api/session", new { email = World.Ada, password = World.Password })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await App.Anonymous().Client.PostAsJsonAsync("/api/session", new { email = World.Ada, password = "an even quieter wall" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
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
        App.Clock.Advance(SignInHere.Lasts - TimeSpan.FromSeconds(1));
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
            (await db.Set<Person>().SingleAsync(p => p.Email == World.Ada)).EndsOn = App.Clock.Today;
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
    public async Task A_cookie_that_nobody_was_given_opens_nothing(string value) => (await With("trellis-session=" + value)).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var answer = await App.Anonymous().Client.PostAsJsonAsync("/api/session", new { email = World.Ada, password = World.Password });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("trellis-session=", StringComparison.Ordinal)).ToLowerInvariant();
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/");
    }

    private async Task<(Browser Browser, string Cookie)> SignIn(string email)
    {
        var browser = App.Anonymous();
        var answer = await browser.Client.PostAsJsonAsync("/api/session", new { email, password = World.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return (browser, answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("trellis-session=", StringComparison.Ordinal)).Split(';')[0]);
    }

    /// <summary>What somebody gets who holds nothing but this cookie.</summary>
    private async Task<HttpStatusCode> With(string cookie, string url = "/api/me")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Cookie", cookie } } };
        return (await App.Anonymous().Client.SendAsync(request)).StatusCode;
    }

    private static Task<HttpResponseMessage> Change(Browser browser, string present, string wanted) =>
        browser.Submit("/account", "form:has([name='Input.Present'])", ("Input.Present", present), ("Input.New", wanted));

    private Task<int> Role(string email, AccessRole role) => App.Db(async db =>
    {
        (await db.Set<Person>().SingleAsync(p => p.Email == email)).Access = role;
        return await db.SaveChangesAsync();
    });

    public sealed class OnSqlite() : SessionTests(Provider.Sqlite);

    public sealed class OnPostgres() : SessionTests(Provider.Postgres);
}
