using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Trellis.Domain.Record;

namespace Trellis.Tests.Accounts;

/// <summary>Guessing is slow, and nobody locks anybody else out by it.</summary>
public abstract class TriesTests(Provider provider) : OwnWorld(provider)
{
    private const string Unknown = "nobody@example.org";

    [Theory]
    [InlineData(World.Una)]
    [InlineData(Unknown)]
    public async Task After_five_wrong_tries_the_next_one_waits_twice_as_long_each_time(string email)
    {
        await Guess(email, 5);
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300 })
        {
            (await RetryAfter(email)).ShouldBe(seconds);
            App.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            (await RetryAfter(email)).ShouldBe(1);
            App.Clock.Advance(TimeSpan.FromMilliseconds(1));
            (await Try(App.Anonymous(), email, "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
    }

    [Fact]
    public async Task While_one_waits_the_right_password_is_refused_like_a_wrong_one_and_afterwards_it_forgives_them_all()
    {
        await Guess(World.Una, 5);
        (await Try(App.Anonymous(), World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Try(App.Anonymous(), World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Guess(World.Una, 5);
    }

    [Fact]
    public async Task Four_wrong_tries_make_nobody_wait()
    {
        await Guess(World.Una, 4);
        (await Try(App.Anonymous(), World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Wrong_tries_are_forgotten_an_hour_after_the_last()
    {
        await Guess(World.Una, 5);
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Guess(World.Una, 5);
        (await RetryAfter(World.Una)).ShouldBe(1);
    }

    [Theory]
    [InlineData(World.Una)]
    [InlineData(Unknown)]
    public async Task Of_fifty_tries_at_the_same_moment_five_are_looked_at(string email)
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => Try(App.Anonymous(), email, $"guess {i}"))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(SignInRules.FreeAtAccount);
        answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(45);
    }

    [Fact]
    public async Task Strangers_never_slow_down_a_browser_in_which_one_has_signed_in()
    {
        var own = App.Anonymous();
        (await Try(own, World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await own.Client.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Guess(World.Una, 5);
        (await RetryAfter(World.Una)).ShouldBe(1);
        (await Try(own, World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await RetryAfter(World.Una)).ShouldBe(1, "that the owner signs in helps no stranger");
    }

    [Fact]
    public async Task A_known_browser_has_a_count_of_its_own_and_slows_nobody_else_down()
    {
        var own = App.Anonymous();
        await Try(own, World.Una, World.Password);
        for (var i = 0; i < 5; i++)
            (await Try(own, World.Una, "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Try(own, World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Try(App.Anonymous(), World.Una, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_browser_is_known_to_those_who_signed_in_from_it_and_to_nobody_else()
    {
        var una = App.Anonymous();
        await Try(una, World.Una, World.Password);
        await Guess(World.Ada, 5);
        (await Try(una, World.Ada, World.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Try(una, World.Ada, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Guess(World.Ada, 5);
        await Guess(World.Una, 5);
        foreach (var email in new[] { World.Ada, World.Una })
            (await Try(una, email, World.Password)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("made up")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_nobody_was_given_makes_no_browser_known(string value)
    {
        await Guess(World.Una, 5);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new { email = World.Una, password = World.Password }),
        };
        request.Headers.Add("Cookie", $"trellis-device={Uri.EscapeDataString(value)}");
        (await App.Anonymous().Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.8")]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", "2001:db8:0:2::1")]
    public async Task Twenty_wrong_tries_from_one_network_address_make_it_wait_at_every_account(
        string from,
        string same,
        string other
    )
    {
        for (var i = 0; i < SignInRules.FreeFromAddress; i++)
            (await Try(App.Anonymous(), $"guess{i}@example.org", "wrong password", from)).StatusCode.ShouldBe(
                HttpStatusCode.Conflict
            );
        (await Try(App.Anonymous(), World.Una, World.Password, same)).StatusCode.ShouldBe(
            HttpStatusCode.TooManyRequests
        );
        (await Try(App.Anonymous(), World.Una, World.Password, other)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Try(App.Anonymous(), World.Una, World.Password, same)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        App.Clock.Advance(TimeSpan.FromSeconds(1)); // each try at this address waits now, the right ones too
        (await Try(App.Anonymous(), World.Ada, "wrong password", same)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Try(App.Anonymous(), World.Ada, World.Password, same)).StatusCode.ShouldBe(
            HttpStatusCode.TooManyRequests,
            "an attacker with an account of their own starts no new count"
        );
    }

    [Fact]
    public async Task Of_a_hundred_tries_at_a_hundred_accounts_at_the_same_moment_twenty_are_looked_at()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(i => Try(App.Anonymous(), $"guess{i}@example.org", "wrong password", "203.0.113.9"))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(SignInRules.FreeFromAddress);
        answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(100 - SignInRules.FreeFromAddress);
    }

    [Fact]
    public async Task What_was_counted_outlasts_a_restart_and_holds_on_every_server()
    {
        await Guess(World.Una, 5);
        await Guess(Unknown, 5);
        await using var other = await TestApp.Start(App.Database.Provider, Today, database: App.Database);
        foreach (var email in new[] { World.Una, Unknown })
            (await Try(other.Anonymous(), email, World.Password)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_page_says_how_long_to_wait_and_keeps_the_address()
    {
        await Guess(World.Una, 5);
        var answer = await App.Anonymous()
            .Submit("/sign-in", "form", ("Input.Email", World.Una), ("Input.Password", World.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        var page = Browser.Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("Too many wrong tries. Wait a second, and try again.");
        page.QuerySelector("[name='Input.Email']")!.GetAttribute("value").ShouldBe(World.Una);
    }

    [Fact]
    public async Task The_api_names_the_reason_and_tells_known_and_unknown_addresses_alike()
    {
        await Guess(World.Una, 5);
        await Guess(Unknown, 5);
        var answers = new List<string>();
        foreach (var email in new[] { World.Una, Unknown })
        {
            var body = JsonDocument
                .Parse(await (await Try(App.Anonymous(), email, "wrong password")).Content.ReadAsStringAsync())
                .RootElement;
            answers.Add($"{body.GetProperty("status")} {body.GetProperty("code")} {body.GetProperty("detail")}");
        }
        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("429 session.delayed ");
    }

    [Fact]
    public async Task A_failed_try_is_in_the_record_of_whom_it_was_tried_at_without_what_was_typed()
    {
        await Guess(World.Una, 5, "canary-typed", "203.0.113.7");
        await Guess(Unknown, 5, "canary-typed", "203.0.113.7");
        await Try(App.Anonymous(), World.Una, "canary-typed", "203.0.113.7");
        var lines = await App.Db(db =>
            db.Set<Activity>().AsNoTracking().Where(a => a.What.StartsWith("sign-in.")).ToListAsync()
        );
        lines.Count(l => l.What == "sign-in.failed").ShouldBe(5);
        lines.Count(l => l.What == "sign-in.delayed").ShouldBe(1);
        lines.ShouldAllBe(l => l.AboutId == Of(World.Una) && l.ById == null && l.Detail == "203.0.113.7");
        var kept = await App.Db(db => db.Set<WrongTries>().AsNoTracking().ToListAsync());
        kept.ShouldAllBe(t => !t.Subject.Contains("example", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<int> RetryAfter(string email)
    {
        var answer = await Try(App.Anonymous(), email, "wrong password");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        return (int)answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
    }

    private async Task Guess(string email, int times, string password = "wrong password", string? from = null)
    {
        for (var i = 0; i < times; i++)
            (await Try(App.Anonymous(), email, password, from)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static Task<HttpResponseMessage> Try(Browser browser, string email, string password, string? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new { email, password }),
        };
        if (from is not null)
            request.Headers.Add(TestApp.From, from);
        return browser.Client.SendAsync(request);
    }

    public sealed class OnSqlite() : TriesTests(Provider.Sqlite);

    public sealed class OnPostgres() : TriesTests(Provider.Postgres);
}
